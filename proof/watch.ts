import { setTimeout as sleep } from "node:timers/promises";
import { seeding } from "@/db/test/seed-client";
import { broken } from "@/lib/seats/test/scene";
import type { Violation } from "../agents/checks/violation";
import { clock } from "../agents/history";
import type { Company } from "./companies";
import { ifAnswered } from "./seeding-again";

/** R12: whoever no longer has a Shared seat is not in use of one, at most until connected sessions have played out. */
const strangers = (accountId: string) => seeding()<{ what: string }[]>`
  select 'R12: somebody without a Shared seat is in use of one' as what from shared_seats s
   where account_id = ${accountId} and state in ('in_use', 'offered') and not exists (
     select from seat_assignments a
      where a.account_id = s.account_id and a.user_id = s.user_id and a.product = s.product and a.seat_type = 'shared')`;

/** I8: no seat is kept for who came later than another who waits, unless that one missed an offer before (L7). */
const overtakers = (accountId: string) => seeding()<{ what: string }[]>`
  select 'I8: a seat is kept for who came later than another who waits' as what
    from waiting_line x join shared_seats s using (account_id, product, user_id)
   where account_id = ${accountId} and s.state = 'offered' and exists (
     select from kernel.places_in_line y
      where y.account_id = x.account_id and y.product = x.product and y.position < x.position and y.misses = 0)`;

/** Looks at the database all the time: at no instant is an invariant broken. `end` tells what was. */
export function watch(all: readonly Company[]) {
  const found = new Map<string, Violation>();
  let over = false;
  const look = async () => {
    while (!over) {
      for (const { account } of all) {
        const wrong = await ifAnswered(() => broken(account.id));
        const more = await ifAnswered(() => Promise.all([strangers(account.id), overtakers(account.id)]));
        for (const what of [...(wrong ?? []), ...(more ?? []).flat().map((row) => row.what)])
          if (!found.has(what)) found.set(what, { rule: what.split(":")[0] ?? "", what, at: clock() });
      }
      await sleep(100);
    }
  };
  const looking = look();
  return {
    end: async () => {
      over = true;
      await looking;
      return [...found.values()];
    },
  };
}
