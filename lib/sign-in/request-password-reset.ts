import type { Database } from "@/db/client";
import { type Mail, sendMail } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { publicAddress } from "@/lib/public-address";
import { normalEmail } from "@/lib/users/normal-email";
import { linkHours } from "./create-link";
import { newToken, tokenDigest } from "./token";

type Found = { email: string; name: string };

/**
 * Mails a link to choose a new password, if this is the address of an active person. The answer and its time are the same
 * for everybody. While they have a link that works nothing is sent: no stranger can flood a mailbox or outdate its links.
 */
export async function requestPasswordReset(
  { sql }: Database,
  { email, requestId }: { email: string; requestId: string },
): Promise<{ mail: Promise<boolean> }> {
  const token = newToken();
  const [person] = await sql<Found[]>`
    with person as (
      select account_id, id, name, email from users
      where email = ${normalEmail(email)} and deleted_at is null and status = 'active' for no key update),
    link as (
      insert into one_time_links as last (account_id, user_id, purpose, token_hash, expires_at)
      select account_id, id, 'password_reset', ${tokenDigest(token)}, now() + ${linkHours.password_reset} * interval '1 hour'
      from person
      on conflict (account_id, user_id, purpose) do update
        set token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
        where last.expires_at <= now()
      returning user_id),
    noted as (
      insert into events (account_id, actor_name, action, target_kind, target_id, target_name, source, request_id)
      select account_id, 'Somebody at the sign-in page', 'password_reset.requested', 'user', id::text, name, 'browser', ${requestId}
      from person, link)
    select email, name from person, link`;
  // Not awaited here: the time a mail server takes would tell who has an account.
  return { mail: person ? deliver({ sql }, letter(person, token), token) : Promise.resolve(false) };
}

/** A link that could not leave is gone, so that the next try makes another. */
async function deliver({ sql }: Pick<Database, "sql">, mail: Mail, token: string): Promise<boolean> {
  const sent = await sendMail(mail);
  if (!sent) await sql`delete from one_time_links where token_hash = ${tokenDigest(token)}`;
  return sent;
}

const letter = ({ email, name }: Found, token: string) => ({
  to: email,
  subject: "Choose a new password",
  text: [
    `Hello ${name},`,
    "Somebody, probably you, asked for a new password. Choose it here:",
    publicAddress(paths.passwordReset(token)),
    "The link works once and for 1 hour. If you did not ask, nothing needs to be done: your password stays as it is.",
  ].join("\n\n"),
});
