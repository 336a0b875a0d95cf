import type { Database } from "@/db/client";
import { outcome } from "@/lib/kernel";
import { log } from "@/lib/log";

type Sealed = { account: string | null; sealed: number };

/**
 * Seals up to `limit` events of the next account after `after` that has unsealed ones; null where there is no other. Any
 * process may do it at any time: an account that another is sealing is left to it.
 */
export function sealEvents({ sql }: Database, after: string | null, limit = 1000): Promise<Sealed> {
  return outcome(sql<{ outcome: Sealed }[]>`select kernel.seal_events(${after}, ${limit}) as outcome`);
}

/**
 * A step of sealing all accounts, round after round; tells after how many milliseconds the next is due. An account that
 * cannot be sealed is passed over, and tried again in the next round.
 */
export function sealing(db: Database): () => Promise<number> {
  const failing = new Set<string>();
  let last: string | null = null;
  let inRound = 0;

  async function passOver(error: unknown): Promise<Sealed> {
    const account = await nextUnsealed(db, last);
    if (!account) throw error;
    if (!failing.has(account)) log.error("the record of an account cannot be sealed", { account, error });
    failing.add(account);
    return { account, sealed: 0 };
  }

  return async () => {
    const { account, sealed } = await sealEvents(db, last).catch(passOver);
    if (account && sealed > 0) failing.delete(account);
    last = account;
    inRound += sealed;
    if (account) return 0;
    const pause = inRound > 0 ? 0 : 1000;
    inRound = 0;
    return pause;
  };
}

async function nextUnsealed({ sql }: Database, after: string | null): Promise<string | null> {
  const [next] = await sql<{ account: string }[]>`
    select account_id as account from unsealed_events
    where ${after}::uuid is null or account_id > ${after} order by account_id limit 1`;
  return next?.account ?? null;
}
