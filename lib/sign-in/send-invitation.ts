import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { mailIsConfigured, sendMail } from "@/lib/mail/send-mail";
import { createLink, type Link } from "./create-link";
import { mailWithinLimit } from "./mail-within-limit";

export const SendInvitationInput = z.object({ userId: z.uuid() });

/**
 * Mails a fresh invitation (7 days) that replaces the last, as often as the limit lets it (mailWithinLimit). `sent` is
 * false, and nothing changed, where mail is not set up; false where it did not leave: it waits in the queue of mails and is
 * tried again (sendWaitingInvitations).
 */
export async function sendInvitation(
  context: Context<"add_delete_users">,
  { userId }: z.output<typeof SendInvitationInput>,
): Promise<{ sent: boolean }> {
  if (!mailIsConfigured) return { sent: false };
  const { db, actor } = context;
  const sent = await mailWithinLimit(context, userId, async () => {
    const link = await createLink(context, { userId, purpose: "invitation" });
    await db.sql`
      insert into mails (account_id, user_id, kind, asked_by, tries, next_try_at)
      values (${actor.accountId}, ${userId}, 'invitation', ${db.sql.json(actor)}, 1, now() + interval '1 minute')
      on conflict (account_id, user_id, kind) do update
        set asked_by = excluded.asked_by, asked_at = now(), tries = 1, next_try_at = excluded.next_try_at,
          sent_at = null, gave_up_at = null`;
    return sendMail(letter(actor, link));
  });
  if (sent) await noteSent(context, userId);
  return { sent };
}

/** Notes that the invitation of somebody has left. */
export async function noteSent({ db, actor }: Context<"add_delete_users">, userId: string): Promise<void> {
  await db.sql`
    update mails set sent_at = now(), gave_up_at = null
    where account_id = ${actor.accountId} and user_id = ${userId} and kind = 'invitation'`;
}

/** The mail with an invitation. */
export const letter = (actor: Actor, { url, email, name }: Link) => ({
  to: email,
  subject: `${actor.accountName}: choose your password`,
  text: [
    `Hello ${name},`,
    `${actor.name} invited you to the Admin Center of ${actor.accountName}. Choose a password to begin:`,
    url,
    "The link works once and for 7 days. Whoever has it can sign in as you: do not pass it on.",
  ].join("\n\n"),
});
