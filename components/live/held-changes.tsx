import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/counted";

/** "2 changes · Update": what waits while rows hold still. Keeps its place when nothing does. */
export function HeldChanges({ changes, update }: { changes: number; update: () => void }) {
  return (
    <div className="flex min-h-control items-center gap-2 pt-2">
      {changes > 0 && (
        <>
          <span className="text-label font-regular text-ink-2">{counted(changes, "change")}</span>
          <Button variant="quiet" onClick={update}>
            Update
          </Button>
        </>
      )}
    </div>
  );
}
