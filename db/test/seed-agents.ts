import { createHash, randomBytes } from "node:crypto";
import { seeding } from "./seed-client";

export type SeededAgent = { userId: string; token: string };

/** Many active agents with a Shared seat of a product, each signed in on a device: two statements, no password. */
export async function newAgents(
  accountId: string,
  count: number,
  product: "remote_support" | "service_desk" = "remote_support",
): Promise<SeededAgent[]> {
  const sql = seeding();
  const users = await sql<{ id: string }[]>`
    with people as (
      insert into users (account_id, email, first_name, last_name, role, activated_at)
      select ${accountId}, gen_random_uuid() || '@example.com', 'Agent', lpad(n::text, 6, '0'), 'agent', now()
        from generate_series(1, ${count}) as n
      returning id
    ),
    seats as (
      insert into seat_assignments (account_id, user_id, product, seat_type)
      select ${accountId}, id, ${product}, 'shared' from people
    )
    select id from people`;
  const agents = users.map(({ id }) => ({ userId: id, token: randomBytes(32).toString("base64url") }));
  const rows = agents.map(({ userId, token }) => ({
    user: userId,
    digest: createHash("sha256").update(token).digest("hex"),
  }));
  await sql`
    insert into agent_tokens (token_hash, account_id, user_id, device_id, device_name, platform, expires_at)
    select decode(digest, 'hex'), ${accountId}, "user", 'device-' || "user", 'A laptop', 'windows', now() + interval '30 days'
      from jsonb_to_recordset(${sql.json(rows)}) as agent (digest text, "user" uuid)`;
  return agents;
}

/** Seats agents on the first seats of their account's free Remote Support pool, a session connected on each until `until`. */
export async function seatAgents(accountId: string, agents: SeededAgent[], until: Date): Promise<void> {
  const sql = seeding();
  await sql`
    with seated as (
      update shared_seats s
         set state = 'in_use', user_id = a.id::uuid, tenure = 1, occupancy_id = gen_random_uuid(), since = now()
        from jsonb_array_elements_text(${sql.json(agents.map(({ userId }) => userId))}) with ordinality as a (id, no)
       where s.account_id = ${accountId} and s.product = 'remote_support' and s.seat_no = a.no
      returning s.account_id, s.product, s.user_id, s.seat_no, s.tenure),
    opened as (
      insert into holds (account_id, product, user_id, seat_no, tenure, id, kind, mode, state, device_id, device_name, platform,
                         connected_at, lease_expires_at)
      select *, gen_random_uuid(), 'session', 'unattended', 'connected', 'device-' || user_id, 'A laptop', 'windows',
             now(), ${until}
        from seated)
    update account_products set next_expiry = least(next_expiry, ${until})
     where account_id = ${accountId} and product = 'remote_support'`;
}
