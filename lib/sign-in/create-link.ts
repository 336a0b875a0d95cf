import { z } from "zod";
import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import { paths } from "@/lib/paths";
import { publicAddress } from "@/lib/public-address";
import { Refusal, type RefusalCode } from "@/lib/refusal";
import { newToken, tokenDigest } from "./token";

const linkPurposes = ["invitation", "password_reset"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a link works: an invitation 7 days, a forgotten password 1 hour. */
export const linkHours: Record<LinkPurpose, number> = { invitation: 7 * 24, password_reset: 1 };

export const CreateLinkInput = z.object({ userId: z.uuid(), purpose: z.enum(linkPurposes) });

/** `url` is whole where PUBLIC_URL is set, else a path for the browser to complete. */
export type Link = { url: string; expiresAt: string; email: string; name: string };

type Row = { refused: RefusalCode | null; email: string; name: string; expiresAt: Date | null };

const isAdmin = ({ privileges }: Actor) => privileges.includes("manage_account");

/** Why the actor makes no such link for somebody (columns of `users`); null where they do (R18). */
export const linkRefused = (sql: Database["sql"], actor: Actor, purpose: LinkPurpose) => sql`
  case
    when role <> 'agent' and not ${isAdmin(actor)} then 'agents_only'
    when status = 'suspended' then 'suspended'
    when status = 'active' and ${purpose} = 'invitation' then 'not_invited'
    when status = 'invited' and ${purpose} = 'password_reset' then 'not_found'
  end`;

/**
 * A fresh link to choose a password, instead of the last one: for an invited person, or (admins only) for an active one
 * who forgot it. Managers make it for agents who never signed in and for nobody else (R18). Unless it is made for a mail
 * that waits, no such mail leaves any more: its link would outdate this one.
 */
export async function createLink(
  { db, actor }: Context<"add_delete_users">,
  { userId, purpose }: z.output<typeof CreateLinkInput>,
  use: "copied" | "mailed" = "copied",
): Promise<Link> {
  if (purpose === "password_reset" && !isAdmin(actor))
    throw new Refusal("not_allowed", { details: { needs: ["manage_account"] } });
  const token = newToken();
  const [row] = await db.sql<Row[]>`
    with person as (
      select account_id, id, name, email, ${linkRefused(db.sql, actor, purpose)} as refused
      from users where account_id = ${actor.accountId} and id = ${userId} and deleted_at is null
        and ${inReach(db.sql, actor, db.sql`id`)}
      for no key update),
    link as (
      insert into one_time_links (account_id, user_id, purpose, token_hash, expires_at)
      select account_id, id, ${purpose}, ${tokenDigest(token)}, now() + ${linkHours[purpose]} * interval '1 hour'
      from person where refused is null
      on conflict (account_id, user_id, purpose) do update
        set token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
      returning expires_at),
    unsent as (
      delete from mails m using person, link
      where m.account_id = person.account_id and m.user_id = person.id and m.kind = ${purpose} and ${use} = 'copied'
        and m.sent_at is null),
    noted as (
      insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, after, source, request_id)
      select account_id, ${actor.id}, ${actor.name}, ${purpose}::text || '.link_created', 'user', id::text, name,
        jsonb_build_object('expiresAt', link.expires_at), ${actor.source}, ${actor.requestId}
      from person, link)
    select refused, email, name, (select expires_at from link) as "expiresAt" from person`;
  if (!row?.expiresAt) throw new Refusal(row?.refused ?? "not_found");
  const path = purpose === "invitation" ? paths.invitation(token) : paths.passwordReset(token);
  return { url: publicAddress(path), expiresAt: row.expiresAt.toISOString(), email: row.email, name: row.name };
}
