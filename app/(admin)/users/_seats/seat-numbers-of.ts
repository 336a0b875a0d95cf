import type { SeatCounts } from "@/lib/seats/seat-counts";
import type { SeatNumbers } from "./seat-numbers";

/** The live counts in the one shape that the forms reckon with. */
export function seatNumbersOf(counts: SeatCounts | undefined): SeatNumbers | undefined {
  if (!counts) return undefined;
  const numbers = ({ named, shared }: SeatCounts["remote_support"]) => ({
    named: { capacity: named.capacity, assigned: named.assigned, inUse: named.assigned, assignmentLimit: named.limit },
    shared,
  });
  return { remote_support: numbers(counts.remote_support), service_desk: numbers(counts.service_desk) };
}
