import { type Product, products, type SeatChoice, type SeatType, seatTypes } from "@/lib/catalog";
import type { ShortPool } from "@/lib/users/people-refused";

/** How full one pool is. `inUse` counts what is occupied now, clearing seats too; it means nothing for Named. */
export type PoolNumbers = { capacity: number; assigned: number; inUse: number; assignmentLimit: number | null };
export type SeatNumbers = Record<Product, Record<SeatType, PoolNumbers>>;

/** What one person has of each product (R1). */
export type Seats = Record<Product, SeatChoice>;
export const noSeats: Seats = { remote_support: "none", service_desk: "none" };

/** How many seats of one pool somebody would gain. */
export type Gain = { product: Product; seatType: SeatType; count: number };

/** What a save gains: only a seat that was not there before, and not one that another agent hands over. */
export function seatGains(had: Seats, wanted: Seats, handedOver: readonly Product[] = []): Gain[] {
  return products.flatMap((product) => {
    const seatType = seatTypes.find((type) => type === wanted[product]);
    if (!seatType || seatType === had[product]) return [];
    return [{ product, seatType, count: handedOver.includes(product) ? 0 : 1 }];
  });
}

/** How many more a pool could give: a Shared pool in use gives on, only one without seats or at its limit does not (R4). */
export function seatsLeft({ capacity, assigned, assignmentLimit }: PoolNumbers, seatType: SeatType): number {
  if (seatType === "named") return Math.max(0, capacity - assigned);
  if (capacity === 0) return 0;
  return assignmentLimit === null ? Number.POSITIVE_INFINITY : Math.max(0, assignmentLimit - assigned);
}

/** Every pool that is short of what would be gained, in the order of the catalog. */
export function shortPools(numbers: SeatNumbers, gains: readonly Gain[]): ShortPool[] {
  return products.flatMap((product) =>
    seatTypes.flatMap((seatType) => {
      const needed = gains.reduce(
        (sum, gain) => (gain.product === product && gain.seatType === seatType ? sum + gain.count : sum),
        0,
      );
      const { capacity, assigned, assignmentLimit } = numbers[product][seatType];
      const short = needed - seatsLeft(numbers[product][seatType], seatType);
      return short > 0 ? [{ product, seatType, capacity, assigned, assignmentLimit, short, lastGiven: null }] : [];
    }),
  );
}
