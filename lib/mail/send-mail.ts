import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env;

/** Can OpenSeat send mail? It needs a server, a sender, and the address that links in mails start with. */
export const mailIsConfigured = Boolean(SMTP_URL && MAIL_FROM && PUBLIC_URL);

export type Mail = { to: string; subject: string; text: string };

/** Hands a mail to the mail server: true once the server took it. A mail that failed is logged, without its text. */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  if (!mailIsConfigured) return false;
  try {
    transport ??= createTransport({ url: SMTP_URL, ...patience }, { from: MAIL_FROM });
    await transport.sendMail({ to: { name: "", address: to }, subject, text });
    return true;
  } catch (error) {
    log.error("a mail was not sent", { subject, error });
    return false;
  }
}

/** Milliseconds until a mail server that says nothing counts as away. */
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

let transport: ReturnType<typeof createTransport> | undefined;
