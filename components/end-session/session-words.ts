import { counted } from "@/components/ui/counted";
import { elapsed } from "@/components/ui/elapsed";
import type { SeatFill } from "@/components/ui/seat-glyph";
import { platformNames, productNames } from "@/lib/catalog";
import type { SharedPool, SharedSession } from "@/lib/seats/shared-session";

/** The time between two moments in words, "1 h 12 min". */
export const between = (from: string, to: string) => elapsed(Date.parse(to) - Date.parse(from));

/** "10 of 10 in use, 2 of them clearing": a pool in a sentence. More than capacity is said as it is (R13). */
export function poolWords({ product, capacity, used, clearing, offered, waiting }: SharedPool): string {
  if (capacity === 0 && used === 0) return `${productNames[product]}: no Shared seats in your plan`;
  const some = clearing === 0 ? "" : clearing === used ? ", clearing" : `, ${clearing} of them clearing`;
  const kept = offered === 0 ? "" : `, ${offered} kept for the next`;
  const line = waiting === 0 ? "" : `, ${waiting} waiting`;
  return `${productNames[product]}: ${used} of ${capacity} in use${some}${kept}${line}`;
}

/** The state of an occupied seat: a drawing and its word. */
export function stateOf(session: SharedSession): { fill: SeatFill; word: string } {
  if (session.clearing) return { fill: "clearing", word: "Clearing" };
  if (session.signedIn > 0) return { fill: "used", word: "Signed in" };
  return { fill: "used", word: session.connected > 0 ? "In use" : "In use, idle" };
}

/** What keeps the seat, and for how long: "2 connected, 41 min", "Support key, no customer, 3 min". */
export function activityWords(session: SharedSession, at: string): string {
  const { connected, waiting, signedIn, clearing, heldSince } = session;
  if (clearing) return `${counted(connected, "session")} left`;
  const words = [
    signedIn > 0 && (signedIn === 1 ? "Signed in" : `${signedIn}\u00a0sign-ins`),
    connected > 0 && `${connected}\u00a0connected`,
    waiting > 0 && (waiting === 1 ? "Support key" : counted(waiting, "support key")),
    waiting > 0 && connected === 0 && "no customer",
    heldSince && between(heldSince, at),
  ].filter(Boolean);
  return words.join(", ");
}

/** What became of the polite question, or null. */
export function askWords({ ask }: SharedSession, at: string): string | null {
  if (!ask) return null;
  const asked = `${ask.by} asked ${between(ask.at, at)} ago`;
  if (!ask.answer) return `${asked}: no answer yet`;
  if (!ask.until) return `${asked}: done`;
  if (ask.until <= at) return `${asked}: the time they needed is over`;
  return `${asked}: still working, ${between(at, ask.until)} more`;
}

/** Whether one may ask (again): nothing is open, and the time they needed is over. */
export const mayAsk = ({ ask, clearing }: SharedSession, at: string) =>
  !clearing && (!ask || (ask.answer !== null && (ask.until ?? "") <= at));

/** "Office PC (Windows), Priya’s phone (iOS)": the devices the seat is used from. */
export const deviceWords = (devices: SharedSession["devices"]) =>
  devices.map(({ name, platform }) => `${name} (${platformNames[platform]})`).join(", ");
