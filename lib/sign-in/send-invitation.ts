import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { mailIsConfigured, sendMail } from "@/lib/mail/send-mail";
import { createLink } from "./create-link";

export const SendInvitationInput = z.object({ userId: z.uuid() });

/**
 * Mails a fresh invitation (7 days) that replaces the last. `sent` is false, and nothing changed, where mail is not set
 * up; false with a link that works but did not leave when the mail server refused it: copy a link instead.
 */
export async function sendInvitation(
  context: Context<"add_delete_users">,
  { userId }: z.output<typeof SendInvitationInput>,
): Promise<{ sent: boolean }> {
  if (!mailIsConfigured) return { sent: false };
  const { actor } = context;
  const { url, email, name } = await createLink(context, { userId, purpose: "invitation" });
  const sent = await sendMail({
    to: email,
    subject: `${actor.accountName}: choose your password`,
    text: [
      `Hello ${name},`,
      `${actor.name} invited you to the Admin Center of ${actor.accountName}. Choose a password to begin:`,
      url,
      "The link works once and for 7 days. Whoever has it can sign in as you: do not pass it on.",
    ].join("\n\n"),
  });
  return { sent };
}
