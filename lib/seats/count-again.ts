import type { Database } from "@/db/client";
import { outcome } from "@/lib/kernel";
import { log } from "@/lib/log";

/**
 * Lets somebody who was silent in line count again (L3). Best effort: it waits for the product's locks, and what it comes
 * with, a heartbeat or an open page, must not fail for it; the next one tries again.
 */
export async function countAgain(
  { sql }: Database,
  { accountId, id }: { accountId: string; id: string },
): Promise<void> {
  try {
    await outcome<object>(sql`select kernel.count_again(${accountId}, ${id}) as outcome`);
  } catch (error) {
    log.warn("somebody in line is not counted again yet", { error });
  }
}
