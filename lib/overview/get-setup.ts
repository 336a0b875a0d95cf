import type { Context } from "@/lib/access/grant";

/** What a company sets up first, in this order, and whether it has. */
export type Setup = { timeZone: boolean; seats: boolean; users: boolean; secondAdmin: boolean };

/** How far the company's set-up is; null once nothing is left to do, or an admin hid it. Whoever is invited counts. */
export async function getSetup({ db: { sql }, actor }: Context<"manage_account">): Promise<Setup | null> {
  const [setup] = await sql<Setup[]>`
    select a.time_zone is not null as "timeZone",
      exists (select from seat_pools p where p.account_id = a.id and p.capacity > 0) as seats,
      exists (select from users u where u.account_id = a.id and u.deleted_at is null and u.role <> 'admin') as users,
      (select count(*) > 1 from users u
        where u.account_id = a.id and u.role = 'admin' and u.status in ('invited', 'active')) as "secondAdmin"
      from accounts a
     where a.id = ${actor.accountId} and a.setup_hidden_at is null`;
  return setup && !Object.values(setup).every(Boolean) ? setup : null;
}
