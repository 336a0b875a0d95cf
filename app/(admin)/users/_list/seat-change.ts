import { poolName, productNames, seatTypes } from "@/lib/catalog";
import type { SeatChange } from "./seat-changes";

/** "Priya Natarajan now has a Remote Support Named seat.": the confirmation of a change from the row. */
export function seatChangedWords({ user, product, seat, from }: SeatChange): string {
  const seatType = seatTypes.find((type) => type === seat);
  if (!seatType) return `${user.name} no longer has a ${productNames[product]} seat.`;
  return `${user.name} now has a ${poolName(product, seatType)} seat${from ? `, taken from ${from.name}` : ""}.`;
}
