import { ordinal } from "@/components/ui/ordinal";
import { poolName } from "@/lib/catalog";
import type { Late, RowStatus } from "./check-rows";

/** "Insufficient seats: Remote Support Named (12th of 14; 3 free)" */
export const lateWords = ({ product, seatType, nth, needed, left }: Late) =>
  `Insufficient seats: ${poolName(product, seatType)} (${ordinal(nth)} of ${needed}; ${left} free)`;

/** Why a row would not be saved, if it would not. */
export function reasonOf(status: RowStatus | undefined): string | undefined {
  if (status?.is === "short") return status.pools.map(lateWords).join("; ");
  if (status?.is === "problem") return status.problems.map(({ message }) => message).join("; ");
}
