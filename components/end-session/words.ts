import { counted } from "@/components/ui/counted";
import { elapsed } from "@/components/ui/elapsed";
import { poolName } from "@/lib/catalog";
import type { ClearOutcome } from "@/lib/seats/clear-seat";
import type { InLine, SharedSession } from "@/lib/seats/shared-session";

type Named = { agent: { name: string }; product: SharedSession["product"] };

/** "Priya Natarajan’s Remote Support Shared seat": whose seat of what, in every sentence about it. */
export const whoseSeat = ({ agent, product }: Named) => `${agent.name}’s ${poolName(product, "shared")} seat`;

const whenFree = (connected: number) =>
  `It will be free when ${counted(connected, "support session")} ${connected === 1 ? "ends" : "end"}.`;

/** What ending will do, and first what it will not interrupt (R9). */
export function consequences(session: SharedSession): string {
  const { agent, product, connected, waiting, signedIn, clearing } = session;
  if (clearing) return `${whoseSeat(session)} is clearing already. ${whenFree(connected)}`;
  if (product === "service_desk") {
    const where = signedIn > 1 ? ` on ${counted(signedIn, "device")}` : "";
    return `Open Remote Support sessions are not interrupted. ${agent.name} will be signed out of Service Desk${where}, and the seat is free straight away.`;
  }
  const keys =
    waiting === 0
      ? ""
      : ` ${waiting === 1 ? "1\u00a0unused support key stops" : `${counted(waiting, "unused support key")} stop`} working.`;
  if (connected === 0) return `${agent.name} has no connected support sessions. The seat is free straight away.${keys}`;
  const [sessions, they] =
    connected === 1
      ? ["1\u00a0connected support session is", "it ends"]
      : [`${counted(connected, "connected support session")} are`, "they end"];
  return `${agent.name}’s ${sessions} not interrupted. The seat becomes free when ${they}. Until then ${agent.name} cannot start new ones.${keys}`;
}

/** Who gets the seat: the first in line who is there. */
export const nextOf = (line: readonly InLine[], product: SharedSession["product"]) =>
  line.find((each) => each.product === product && each.position !== null && !each.silent);

/** "Next in line: Marco Ruiz (waiting 4 min)." */
export const nextWords = ({ agent, joinedAt }: InLine, at: string) =>
  `Next in line: ${agent.name} (waiting ${elapsed(Date.parse(at) - Date.parse(joinedAt))}).`;

/** What ending will do, in a few words: for one of several. */
export function inShort({ connected, waiting, product, clearing }: SharedSession): string {
  if (clearing) return "is clearing already";
  if (product === "service_desk") return "is signed out, the seat is free at once";
  const keys = waiting > 0 ? `, ${counted(waiting, "support key")} ${waiting === 1 ? "stops" : "stop"} working` : "";
  if (connected === 0) return `the seat is free at once${keys}`;
  return `${counted(connected, "connected session")} ${connected === 1 ? "goes" : "go"} on, then the seat is free${keys}`;
}

/** What the dialog says when the seat was freed while it was open. */
export const released = (session: Named) =>
  `${whoseSeat(session)} has been released meanwhile. There is nothing to end.`;

/** What the top bar says later, when the last session of a cleared seat has ended. */
export const freeNow = (session: Named) => `${whoseSeat(session)} is now free.`;

/** The confirmation of the top bar: what happened, and what happens next (R9). `time` writes a moment for this reader. */
export function confirmation(outcome: ClearOutcome, time: (iso: string) => string): string {
  const seat = whoseSeat(outcome);
  const { next } = outcome;
  switch (outcome.outcome) {
    case "freed":
      return next ? `Seat cleared. ${seat} goes to ${next.name}, the next in line.` : `Seat cleared. ${seat} is free.`;
    case "clearing":
      return `Clearing ${seat}. ${whenFree(outcome.connected)}${next ? ` Next in line: ${next.name}.` : ""}`;
    case "already_clearing":
      return `${seat} was clearing already. Nothing was changed. ${whenFree(outcome.connected)}`;
    case "already_released":
      return `${seat} had already been released${outcome.releasedAt ? ` at ${time(outcome.releasedAt)}` : ""}. Nothing was changed.`;
  }
}
