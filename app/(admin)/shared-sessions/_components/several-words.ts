import { confirmation, whoseSeat } from "@/components/end-session/words";
import { reasonOf } from "@/components/live/attempt";
import { clockTime } from "@/components/ui/clock-time";
import { counted } from "@/components/ui/counted";
import type { ActionResult } from "@/lib/http/answer";
import type { ClearOutcome } from "@/lib/seats/clear-seat";
import type { SharedSession } from "@/lib/seats/shared-session";

/** What became of one of several. */
export type Ended = { session: SharedSession; answer: ActionResult<ClearOutcome> };

/** The sentence of one: the same that the top bar says of it alone. Its times are of the reader's zone. */
export const endedWords = ({ session, answer }: Ended, timeZone: string) =>
  answer.status === "done"
    ? confirmation(answer.value, (iso) => clockTime(iso, timeZone))
    : `${whoseSeat(session)} was not cleared. ${reasonOf(answer)}`;

/** "3 sessions: 1 seat cleared, 1 clearing, 1 had been released already": all of them in a sentence. */
export function summary(ended: readonly Ended[]): string {
  const many = (outcome: ClearOutcome["outcome"]) =>
    ended.filter(({ answer }) => answer.status === "done" && answer.value.outcome === outcome).length;
  const failed = ended.filter(({ answer }) => answer.status !== "done").length;
  const parts = [
    many("freed") > 0 && `${counted(many("freed"), "seat")} cleared`,
    many("clearing") + many("already_clearing") > 0 && `${many("clearing") + many("already_clearing")} clearing`,
    many("already_released") > 0 && `${many("already_released")} released already`,
    failed > 0 && `${failed} not cleared`,
  ].filter(Boolean);
  return `${counted(ended.length, "session")}: ${parts.join(", ")}.`;
}
