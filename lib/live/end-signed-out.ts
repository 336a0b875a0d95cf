import type { Database } from "@/db/client";
import type { Role } from "@/lib/catalog";
import type { Listener } from "./hub";

/** Ends the streams of everybody who was signed out, suspended or given another role meanwhile (R20). One statement. */
export async function endSignedOut({ sql }: Database, listeners: readonly Listener[]): Promise<void> {
  if (listeners.length === 0) return;
  const asked = listeners.map(({ accountId, userId, pass }) => ({ account: accountId, user: userId, ...pass }));
  const valid = await sql<{ key: string; role: Role }[]>`
    with pass as (
      select * from jsonb_to_recordset(${sql.json(asked)}) as p (account uuid, "user" uuid, kind text, key text)
    )
    select p.key, u.role
      from pass p join users u on u.account_id = p.account and u.id = p."user" and u.status = 'active'
     where case p.kind
             when 'browser' then exists (select from browser_sessions s
               where s.token_hash = decode(p.key, 'hex') and s.user_id = u.id and s.expires_at > now())
             else exists (select from agent_tokens t
               where t.account_id = u.account_id and t.user_id = u.id and t.id = p.key::uuid
                 and t.withdrawn_at is null and t.expires_at > now())
           end`;
  const roles = new Map(valid.map(({ key, role }) => [key, role]));
  for (const { pass, end } of listeners) if (roles.get(pass.key) !== pass.role) end("soon");
}
