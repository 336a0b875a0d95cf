import { type Product, poolName, privilegeNames, type SeatType } from "@/lib/catalog";
import { type RefusalCode, refusals } from "@/lib/refusal";
import { noGroupWords } from "./no-group-words";

/** Why a row failed: what was wrong with it, or what the kernel said. */
export type ImportWhy =
  | { message: string }
  | {
      code: RefusalCode;
      needs?: keyof typeof privilegeNames | "manage_account";
      pool?: FullPool;
      /** The names that no group has. */
      groups?: string[];
    };

type FullPool = { product: Product; seatType: SeatType; capacity: number; assignmentLimit: number | null };

/** Why a row failed, as a sentence for the result and for the file of failed rows. */
export function importReason(why: ImportWhy): string {
  if ("message" in why) return why.message;
  if (why.code === "insufficient_seats" && why.pool) return `Insufficient seats: ${fullWords(why.pool)}`;
  if (why.code === "signed_out") return "Whoever imported the file may not sign in any more.";
  if (why.code === "not_allowed" && why.needs === "manage_account") return "Only admins can do this.";
  if (why.code === "not_allowed" && why.needs && why.needs !== "manage_account")
    return `This takes the privilege “${privilegeNames[why.needs]}”.`;
  if (why.code === "group_not_found" && why.groups) return noGroupWords(why.groups);
  return refusals[why.code].message;
}

function fullWords({ product, seatType, capacity, assignmentLimit }: FullPool) {
  const pool = poolName(product, seatType);
  if (capacity === 0) return `the plan has no ${pool} seats.`;
  if (seatType === "shared") return `${assignmentLimit} agents share ${pool}, as many as may.`;
  return `all ${capacity} ${pool} seats are assigned.`;
}
