import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { type Context, grant } from "@/lib/access/grant";
import { mailIsConfigured, sendMail } from "@/lib/mail/send-mail";
import { Refusal } from "@/lib/refusal";
import { createLink } from "./create-link";
import { mailWithinLimit } from "./mail-within-limit";
import { letter, noteSent } from "./send-invitation";

/** So often a mail is tried, over about a day, before it is given up. */
const mostTries = 9;

type Waiting = { accountId: string; userId: string; askedBy: Actor; tries: number };

/**
 * Sends the invitation that waits longest, with a link made at that moment, and resolves to how many were taken up. Taking it
 * up sets when it is tried next, so that it leaves at least once though this process dies. Whoever needs none any more gets
 * none. What somebody asked for while they could is sent though they could not ask for it now: their groups, or the
 * person's, may be others by then.
 */
export async function sendWaitingInvitations(db: Database): Promise<number> {
  if (!mailIsConfigured) return 0;
  const [mail] = await db.sql<Waiting[]>`
    update mails m set tries = tries + 1, next_try_at = now() + least(3 ^ tries, 360) * interval '1 minute'
    from (
      select account_id, user_id, kind from mails
      where sent_at is null and gave_up_at is null and next_try_at <= now()
      order by next_try_at limit 1 for update skip locked) next
    where m.account_id = next.account_id and m.user_id = next.user_id and m.kind = next.kind
    returning m.account_id as "accountId", m.user_id as "userId", m.asked_by as "askedBy", m.tries`;
  if (!mail) return 0;
  try {
    await send(grant(db, { ...mail.askedBy, limitedTo: null }, "add_delete_users"), mail);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "mailed_lately") return 1; // it is tried again in any case
    await db.sql`
      delete from mails
      where account_id = ${mail.accountId} and user_id = ${mail.userId} and kind = 'invitation' and sent_at is null`;
  }
  return 1;
}

async function send(context: Context<"add_delete_users">, { accountId, userId, tries }: Waiting) {
  const sent = await mailWithinLimit(context, userId, async () =>
    sendMail(letter(context.actor, await createLink(context, { userId, purpose: "invitation" }, "mailed"))),
  );
  if (sent) return noteSent(context, userId);
  if (tries < mostTries) return;
  await context.db.sql`
    update mails set gave_up_at = now()
    where account_id = ${accountId} and user_id = ${userId} and kind = 'invitation' and tries = ${tries}`;
}
