import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import { seeding } from "@/db/test/seed-client";
import { isDatabaseOutage } from "@/lib/database-outage";
import { Refusal } from "@/lib/refusal";

/**
 * Starts two calls one after the other while somebody else holds the locks of an account's products, the second once the
 * first waits; then lets them go, in that order (PostgreSQL promises none to a third). Tells what each answered, or the
 * code it was refused with.
 */
export async function inLine(
  accountId: string,
  ...calls: readonly [() => Promise<unknown>, () => Promise<unknown>]
): Promise<unknown[]> {
  let going: Promise<unknown>[] = [];
  await seeding().begin(async (locked) => {
    await locked`select from account_products where account_id = ${accountId} order by product for no key update`;
    for (const call of calls) {
      going = [...going, answerOf(call)];
      await untilWaiting(going.length);
    }
  });
  return Promise.all(going);
}

/** Opens a process's connections and lets them wait long: on a busy machine the order at a lock takes time to set up. */
export async function waitLong({ sql }: Database): Promise<void> {
  const one = () => sql`
    select set_config('lock_timeout', '30s', false), set_config('statement_timeout', '30s', false), pg_sleep(0.2)`;
  await Promise.all(Array.from({ length: 10 }, one));
}

/** What a call answers, or the code of its refusal. Sent again, as apps do, when it waited too long for its turn (R15). */
export async function answerOf<T>(call: () => Promise<T>, tries = 10): Promise<T | string> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    if (tries > 1 && isDatabaseOutage(error)) return answerOf(call, tries - 1);
    throw error;
  }
}

/** Until so many connections of this test's database wait for a lock. */
export async function untilWaiting(many: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const [row] = await seeding()<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`;
    if (row && row.waiting >= many) return;
    await sleep(5);
  }
  throw new Error(`${many} calls should wait for a lock`);
}
