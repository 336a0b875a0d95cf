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
