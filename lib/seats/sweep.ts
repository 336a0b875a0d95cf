import type { Database } from "@/db/client";
import { outcome } from "@/lib/kernel";

/**
 * Settles the products of all accounts whose time has come, one statement each: dead holds, missed offers, silent waiters
 * (R14, L3, L7). Any process may run it at any time; who has a product locked settles it themselves. Answers how many there
 * were, at most `limit`.
 */
export async function sweep({ sql }: Database, limit = 1000): Promise<number> {
  for (let swept = 0; swept < limit; swept++) {
    if (!(await outcome(sql<{ outcome: boolean }[]>`select kernel.sweep() as outcome`))) return swept;
  }
  return limit;
}
