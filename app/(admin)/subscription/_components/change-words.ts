import { counted } from "@/components/ui/counted";
import { type Product, poolName } from "@/lib/catalog";

export type Change = { product: Product; from: number; to: number };

/** "2 Service Desk Named seats": how many of what. */
const seatsOf = (count: number, product: Product) => counted(count, `${poolName(product, "named")} seat`);

/** "2 more Service Desk Shared seats": what a request asks for. */
export const moreShared = (count: number, product: Product) =>
  counted(count, `more ${poolName(product, "shared")} seat`);

/** "You are adding 2 Service Desk Named seats: 8 → 10." */
export function changeSentence({ product, from, to }: Change): string {
  const more = to > from;
  return `You are ${more ? "adding" : "removing"} ${seatsOf(Math.abs(to - from), product)}: ${from} → ${to}.`;
}

/** The deed on the button: "Add 2 seats", "Remove 1 seat", or both at once. */
export function deed(changes: readonly Change[]): string {
  const added = changes.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
  const removed = changes.reduce((sum, { from, to }) => sum + Math.max(0, from - to), 0);
  if (removed === 0) return `Add ${counted(added, "seat")}`;
  if (added === 0) return `Remove ${counted(removed, "seat")}`;
  return `Add ${counted(added, "seat")}, remove ${counted(removed, "seat")}`;
}

/** What the top bar says afterwards: "2 Service Desk Named seats added. 2 free." */
export const changedWords = (changes: readonly (Change & { assigned: number })[]) =>
  changes
    .map(({ product, from, to, assigned }) => {
      const count = Math.abs(to - from);
      return `${seatsOf(count, product)} ${to > from ? "added" : "removed"}. ${Math.max(0, to - assigned)} free.`;
    })
    .join(" ");

/** Why a number is too low: "Service Desk Named can go down to 8: 8 are assigned." */
export const tooLow = ({ product, assigned }: { product: Product; assigned: number }) =>
  `${poolName(product, "named")} can go down to ${assigned}: ${assigned} ${assigned === 1 ? "is" : "are"} assigned.`;
