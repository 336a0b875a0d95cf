import { counted } from "@/components/ui/counted";
import { poolName } from "@/lib/catalog";
import type { Gain, SeatNumbers } from "../../../_seats/seat-numbers";

/** "Remote Support Shared: 27 → 29 agents share 10 seats": what a save of several people does to each pool. */
export function forecastWords(numbers: SeatNumbers, gains: readonly Gain[]): string[] {
  return gains.flatMap(({ product, seatType, count }) => {
    if (count === 0) return [];
    const { capacity, assigned } = numbers[product][seatType];
    const pool = poolName(product, seatType);
    const free = capacity - assigned;
    if (seatType === "shared") {
      return [`${pool}: ${assigned} → ${assigned + count} agents share ${counted(capacity, "seat")}`];
    }
    return [`${pool}: ${Math.max(0, free)} free → ${free >= count ? free - count : "not enough"}`];
  });
}
