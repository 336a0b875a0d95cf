import { Button } from "@/components/ui/button";
import type { HandOver } from "./seat-draft";

type HandOverNoteProps = {
  from: HandOver | undefined;
  /** "Service Desk Named". */
  what: string;
  to: string;
  onKeep: () => void;
};

/** Says whose seat moves with the save, and takes it back. */
export function HandOverNote({ from, what, to, onKeep }: HandOverNoteProps) {
  if (!from) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 px-2">
      <span>
        {from.name}’s {what} seat moves to {to} when you save.
      </span>
      <Button variant="quiet" onClick={onKeep}>
        Leave it with {from.name}
      </Button>
    </p>
  );
}
