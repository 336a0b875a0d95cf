import type { Database } from "@/db/client";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import { Refusal } from "@/lib/refusal";
import { linkRefused } from "./create-link";

/** How often an address is mailed: not again for so many minutes, and at most so often within a day. */
const pause = 10;
const mostADay = 5;

type Claim = { email: string; claimed: boolean; minutes: number | null };

/**
 * Lets `mail` mail somebody, and resolves to whether it did. Refuses `mailed_lately`, with when it may be sent again, where
 * their address was mailed a moment ago or often today, whoever asked and whoever had the address then. A mail that does not
 * leave does not count, and whoever may not invite somebody never holds up who may.
 */
export async function mailWithinLimit(
  { db, actor }: Context<"add_delete_users">,
  userId: string,
  mail: () => Promise<boolean>,
): Promise<boolean> {
  const { sql } = db;
  const [person] = await sql<Claim[]>`
    with person as (
      select account_id, email from users
      where account_id = ${actor.accountId} and id = ${userId} and deleted_at is null and ${inReach(sql, actor, sql`id`)}
        and ${linkRefused(sql, actor, "invitation")} is null),
    claimed as (
      insert into mailed as last (account_id, address, at)
      select account_id, email, array[now()] from person
      on conflict (account_id, address) do update set at = last.at[cardinality(last.at) - ${mostADay - 2}::int:] || now()
        where coalesce(${nextOf(sql)} <= now(), true)
      returning address)
    select email, exists (select from claimed) as claimed,
      (select ceil(extract(epoch from ${nextOf(sql)} - now()) / 60)::int from mailed last
       where last.account_id = person.account_id and last.address = person.email) as minutes
    from person`;
  if (person && !person.claimed) throw new Refusal("mailed_lately", { message: sentence(person.minutes ?? pause) });
  let left = false;
  try {
    left = await mail();
  } finally {
    if (person && !left)
      await sql`
        update mailed set at = at[:cardinality(at) - 1]
        where account_id = ${actor.accountId} and address = ${person.email}`;
  }
  return left;
}

/** When an address (alias `last`) may be mailed again; null where it never was. */
const nextOf = (sql: Database["sql"]) => sql`
  greatest(last.at[cardinality(last.at)] + ${pause} * interval '1 minute',
    last.at[cardinality(last.at) - ${mostADay - 1}::int] + interval '1 day')`;

function sentence(minutes: number): string {
  const [count, unit] = minutes < 60 ? [minutes, "minute"] : [Math.ceil(minutes / 60), "hour"];
  const time = new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" }).format(count);
  return `This person was mailed an invitation ${minutes > pause ? `${mostADay} times within a day` : "a short time ago"}. Send it again in ${time}, or copy a link now.`;
}
