import { vi } from "vitest";
import type { Database } from "@/db/client";
import { mailServer } from "./mail-server";

/** A mail server, and what `load` imports once the product is set up to use it. */
export async function withMail<L extends { database: Database }>(load: () => Promise<L>) {
  const mail = await mailServer();
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "OpenSeat <seats@example.com>");
  vi.stubEnv("PUBLIC_URL", "https://seats.example.com");
  vi.resetModules();
  const lib = await load();
  const end = async () => {
    await lib.database.end();
    mail.close();
    vi.unstubAllEnvs();
  };
  return { mail, lib, end };
}
