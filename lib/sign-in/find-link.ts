import type { Database } from "@/db/client";
import type { LinkPurpose } from "./create-link";
import { tokenDigest } from "./token";

export type OpenLink = { email: string; name: string; accountName: string };

/** Whom a link is for, while it can still be used. Looking uses nothing up: mail scanners open every link. */
export async function findLink(
  { sql }: Database,
  { token, purpose }: { token: string; purpose: LinkPurpose },
): Promise<OpenLink | null> {
  const [link] = await sql<OpenLink[]>`
    select u.email, u.name, a.name as "accountName"
    from one_time_links l
    join users u on u.account_id = l.account_id and u.id = l.user_id
    join accounts a on a.id = l.account_id
    where l.token_hash = ${tokenDigest(token)} and l.purpose = ${purpose} and l.expires_at > now()
      and u.status = case l.purpose when 'invitation' then 'invited' else 'active' end`;
  return link ?? null;
}
