import { cookies } from "next/headers";
import { secure } from "@/lib/env";
import { type Preferences, readPreferences, writePreferences } from "@/lib/preferences/preferences";

const name = "openseat-preferences";
const year = 365 * 24 * 60 * 60;

/** What was chosen in this browser, whoever is signed in. */
export async function ownPreferences(): Promise<Preferences> {
  return readPreferences((await cookies()).get(name)?.value);
}

/** Keeps what was chosen in this browser for a year. */
export async function keepPreferences(preferences: Preferences): Promise<void> {
  const text = writePreferences(preferences);
  (await cookies()).set(name, text, { path: "/", sameSite: "lax", httpOnly: true, secure, maxAge: year });
}
