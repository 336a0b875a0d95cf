import { setTimeout as sleep } from "node:timers/promises";
import { seeding } from "@/db/test/seed-client";
import { isDatabaseOutage } from "@/lib/database-outage";
import { Refusal } from "@/lib/refusal";

/**
 * Starts calls one after the other while somebody else holds the locks of an account's products, each once the one before
 * waits; then lets them go, in that order. Tells what each answered, or the code it was refused with.
 */
export async function inLine<T extends readonly (() => Promise<unknown>)[]>(accountId: string, ...calls: T) {
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
