import type { Database } from "@/db/client";
import { outcome } from "@/lib/kernel";

type Sealed = { account: string | null; sealed: number };

/**
 * Seals up to `limit` events of the next account after `after` that has unsealed ones; null where there is no other. Any
 * process may do it at any time: an account that another is sealing is left to it.
 */
export function sealEvents({ sql }: Database, after: string | null, limit = 1000): Promise<Sealed> {
  return outcome(sql<{ outcome: Sealed }[]>`select kernel.seal_events(${after}, ${limit}) as outcome`);
}

/** A step of sealing all accounts, round after round; tells after how many milliseconds the next is due. */
export function sealing(db: Database): () => Promise<number> {
  let last: string | null = null;
  let inRound = 0;
  return async () => {
    const { account, sealed } = await sealEvents(db, last);
    last = account;
    inRound += sealed;
    if (account) return 0;
    const pause = inRound > 0 ? 0 : 1000;
    inRound = 0;
    return pause;
  };
}
