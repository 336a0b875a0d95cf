import { counted } from "@/components/ui/counted";
import { elapsed } from "@/components/ui/elapsed";
import { type Product, poolName, productNames, type SeatChoice, type SeatType, seatChoiceNames } from "@/lib/catalog";
import type { ShortPool } from "@/lib/users/people-refused";
import type { PoolNumbers, SeatNumbers } from "./seat-numbers";

type Option = { seatType: SeatType; had: SeatChoice; chosen: SeatChoice };

/** The count beside an option: what is there, and what will be after the save. */
export function optionCount(pool: PoolNumbers, option: Option): string {
  const { seatType, had, chosen } = option;
  const change = Number(chosen === seatType) - Number(had === seatType);
  if (pool.capacity === 0 && pool.assigned === 0) return `your plan has no ${seatChoiceNames[seatType]} seats`;
  if (seatType === "named") {
    const free = Math.max(0, pool.capacity - pool.assigned);
    if (change === 0 || free - change < 0) return `${free} of ${pool.capacity} free`;
    return `${free} free → ${free - change} after save`;
  }
  const sharing =
    change === 0
      ? `${counted(pool.assigned, "agent")} ${pool.assigned === 1 ? "shares" : "share"}`
      : `${pool.assigned} → ${pool.assigned + change} agents share`;
  return `${sharing} ${counted(pool.capacity, "seat")}, ${pool.inUse} in use`;
}

/** "Remote Support Shared → Named (3 free → 2)": one product of the save bar's sentence. */
export function seatChange(numbers: SeatNumbers | undefined, product: Product, had: SeatChoice, wanted: SeatChoice) {
  const words = `${productNames[product]} ${seatChoiceNames[had]} → ${seatChoiceNames[wanted]}`;
  if (!numbers || (had !== "named" && wanted !== "named")) return words;
  const { capacity, assigned } = numbers[product].named;
  const free = Math.max(0, capacity - assigned);
  const after = free + (had === "named" ? 1 : -1);
  return after < 0 ? `${words} (none free)` : `${words} (${free} free → ${after})`;
}

/** What is short in one pool, in a sentence (R4). */
export function shortfall({ product, seatType, capacity, assigned, short }: ShortPool): string {
  const pool = poolName(product, seatType);
  if (capacity === 0) return `Your plan has no ${pool} seats: ${short} needed.`;
  if (seatType === "shared") return `No more than ${assigned} agents may share ${pool} seats: ${short} too many.`;
  const free = Math.max(0, capacity - assigned);
  if (free > 0) return `${free} of ${capacity} ${pool} seats ${free === 1 ? "is" : "are"} free: ${short} more needed.`;
  const taken = capacity === 1 ? `The only ${pool} seat is` : `All ${capacity} ${pool} seats are`;
  return `${taken} assigned: ${short} more needed.`;
}

/** Who was faster: "The last one was given to Jo Lind by Dana N. 4 s ago." Only while it explains the surprise. */
export function lastGivenWords({ lastGiven }: ShortPool): string | null {
  if (!lastGiven || lastGiven.secondsAgo > 300) return null;
  const by = lastGiven.by ? ` by ${lastGiven.by}` : "";
  return `The last one was given to ${lastGiven.to}${by} ${elapsed(lastGiven.secondsAgo * 1000)} ago.`;
}
