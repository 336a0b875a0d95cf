import type { SharedSession } from "@/lib/seats/shared-session";
import { activityWords, askWords, between, deviceWords } from "./session-words";

/** What keeps the seat, from which devices, what who was asked said, and whether the devices still give a signal (R14). */
export function SessionActivity({ session, at }: { session: SharedSession; at: string }) {
  const { clearing, noSignal, devices } = session;
  const asked = askWords(session, at);
  return (
    <div className="flex flex-col">
      <span>{activityWords(session, at)}</span>
      {devices.length > 0 && <span className="text-caption text-ink-2">{deviceWords(devices)}</span>}
      {asked && !clearing && <span className="text-caption text-ink-2">{asked}</span>}
      {clearing && (
        <span className="text-caption text-ink-2">
          {clearing.by ? `Ended by ${clearing.by}` : "Seat removed"} {between(clearing.since, at)} ago
        </span>
      )}
      {noSignal && (
        <span className="text-caption text-warn">
          No signal {between(noSignal.since, at)}, frees in {between(at, noSignal.freesAt)}
        </span>
      )}
    </div>
  );
}
