import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import { networkOf } from "./network-of";

/** Wrong passwords that one person may type at one address in 15 minutes: whoever guesses elsewhere locks out nobody. */
export const triesOfAPair = 10;
/** Wrong passwords from one network address in 15 minutes, whoever they are for: far above what any office mistypes. */
const triesOfAnAddress = 3000;

export type Tries = { pair: Buffer; address: Buffer };

const key = (...parts: string[]) => createHash("sha256").update(parts.join("\0")).digest();

/** The keys under which tries of this person at this address are counted; the table holds no address and no e-mail. */
export function triesOf(email: string, address: string): Tries {
  const network = networkOf(address);
  return { pair: key("pair", email, network), address: key("address", network) };
}

/**
 * Counts a try as failed before its password is looked at, so that parallel guesses cannot slip through. A try that is
 * still under way counts too; who meets the limit because of those waits for them, at most about a second.
 */
export async function countTry(db: Database, tries: Tries): Promise<void> {
  for (const pause of [50, 100, 200, 300, 400, 0]) {
    if (await counted(db, tries)) return;
    await wait(pause);
  }
  throw new Refusal("too_many_tries");
}

/** Takes a counted try back: it was right, and successes do not count. */
export async function giveBack({ sql }: Database, { pair, address }: Tries): Promise<void> {
  await sql`
    with given as (
      update sign_in_failures set failures = greatest(failures - 1, 0) where key = ${pair} returning key)
    update sign_in_failures set failures = greatest(failures - 1, 0)
    where key = ${address} and exists (select from given)`;
}

// The pair first, then the address, here and above: two tries never wait for each other in a circle.
async function counted({ sql }: Database, { pair, address }: Tries): Promise<boolean> {
  const [row] = await sql<{ counted: boolean }[]>`
    with old as (
      delete from sign_in_failures where key in (
        select key from sign_in_failures
        where window_ends_at < now() and key not in (${pair}, ${address}) limit 20 for update skip locked)),
    of_pair as (
      insert into sign_in_failures as kept (key, failures, window_ends_at)
      values (${pair}, 1, now() + interval '15 minutes')
      on conflict (key) do update set
        failures = case when kept.window_ends_at <= now() then 1 else kept.failures + 1 end,
        window_ends_at = case when kept.window_ends_at <= now() then excluded.window_ends_at else kept.window_ends_at end
      where kept.failures < ${triesOfAPair} or kept.window_ends_at <= now()
      returning key),
    of_address as (
      insert into sign_in_failures as kept (key, failures, window_ends_at)
      select ${address}::bytea, 1, now() + interval '15 minutes' from of_pair
      on conflict (key) do update set
        failures = case when kept.window_ends_at <= now() then 1 else kept.failures + 1 end,
        window_ends_at = case when kept.window_ends_at <= now() then excluded.window_ends_at else kept.window_ends_at end
      where kept.failures < ${triesOfAnAddress} or kept.window_ends_at <= now()
      returning key)
    select exists (select from of_address) as counted`;
  return row?.counted ?? false;
}
