import type { Database } from "@/db/client";
import { outcome } from "@/lib/kernel";
import { log } from "@/lib/log";

/**
 * After a browser was signed out: who is signed in nowhere any more has left every line (L3). Best effort, since they are
 * signed out already: who is not heard from for 5 minutes leaves anyway.
 */
export async function leaveIfSignedOut({ sql }: Database, accountId: string, userId: string): Promise<void> {
  try {
    await outcome<object>(sql`select kernel.leave_if_signed_out(${accountId}, ${userId}) as outcome`);
  } catch (error) {
    log.warn("who signed out stays in line until the silence is noticed", { error });
  }
}
