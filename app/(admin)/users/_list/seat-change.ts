import { type Product, poolName, productNames, type SeatChoice, seatTypes } from "@/lib/catalog";
import type { HandOver } from "../_seats/seat-draft";

/** Another seat for somebody, as it is chosen in a row; `from`: whose it was. */
export type SeatChange = {
  user: { id: string; version: number; name: string };
  product: Product;
  seat: SeatChoice;
  from?: HandOver;
};

/** "Priya Natarajan now has a Remote Support Named seat.": the confirmation of a change from the row. */
export function seatChangedWords({ user, product, seat, from }: SeatChange): string {
  const seatType = seatTypes.find((type) => type === seat);
  if (!seatType) return `${user.name} no longer has a ${productNames[product]} seat.`;
  return `${user.name} now has a ${poolName(product, seatType)} seat${from ? `, taken from ${from.name}` : ""}.`;
}
