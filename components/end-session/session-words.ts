import { counted } from "@/components/ui/counted";
import { elapsed } from "@/components/ui/elapsed";
import type { SeatFill } from "@/components/ui/seat-glyph";
import { platformNames, productNames } from "@/lib/catalog";
import type { SharedPool, SharedSession } from "@/lib/seats/shared-session";

/** The time between two moments in words, "1 h 12 min". */
export const between = (from: string, to: string) => elapsed(Date.parse(to) - Date.parse(from));

/** "10 of 10 in use, 2 of them clearing": a pool in a sentence. More than capacity is said as it is (R13). */
export function poolWords({ product, capacity, used, clearing }: SharedPool): string {
  if (capacity === 0 && used === 0) return `${productNames[product]}: no Shared seats in your plan`;
  const some = clearing === 0 ? "" : clearing === used ? ", clearing" : `, ${clearing} of them clearing`;
  return `${productNames[product]}: ${used} of ${capacity} in use${some}`;
}

/** The state of an occupied seat: a drawing and its word. */
export function stateOf(session: SharedSession): { fill: SeatFill; word: string } {
  if (session.clearing) return { fill: "clearing", word: "Clearing" };
  if (session.signedIn > 0) return { fill: "used", word: "Signed in" };
  return { fill: "used", word: session.connected > 0 ? "In use" : "In use, idle" };
}

/** What keeps the seat: "2 connected, 1 support key". */
export function activityWords({ connected, waiting, signedIn, clearing }: SharedSession): string {
  if (clearing) return `${counted(connected, "session")} left`;
  if (signedIn > 0) return `${counted(signedIn, "sign-in")}`;
  const keys = waiting > 0 ? counted(waiting, "support key") : "";
  if (connected === 0) return keys ? `${keys}, nobody connected` : "Nobody connected";
  return keys ? `${connected}\u00a0connected, ${keys}` : `${connected}\u00a0connected`;
}

/** "Office PC (Windows), Priya’s phone (iOS)": the devices the seat is used from. */
export const deviceWords = (devices: SharedSession["devices"]) =>
  devices.map(({ name, platform }) => `${name} (${platformNames[platform]})`).join(", ");
