/** A thin line on top of what is being read again; what is there stays readable. Takes its space even when idle. */
export function ProgressLine({ busy }: { busy: boolean }) {
  return (
    <div aria-hidden="true" className="h-0.5 overflow-hidden">
      {busy && <div className="progress-motion h-full w-1/3 animate-sweep bg-accent" />}
    </div>
  );
}
