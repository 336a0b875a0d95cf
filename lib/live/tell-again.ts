import type { Database } from "@/db/client";
import { currentVersions } from "./current-versions";
import { endSignedOut } from "./end-signed-out";
import { heardAccounts, listenersOf, tell } from "./hub";
import type { News } from "./news";
import { tellAsks } from "./tell-asks";

/** Everybody is told to read again, as after a time in which this process heard nothing. */
export async function tellAgain(db: Database): Promise<void> {
  const accounts = heardAccounts();
  if (accounts.length === 0) return;
  const products = await currentVersions(db, accounts);
  const people = accounts.map((accountId): News => ({ accountId, topic: "people", version: 0 }));
  tell([...products, ...people]);
  for (const accountId of accounts) await tellAsks(db, accountId);
  await endEverySignedOut(db);
}

/** Ends the streams of whoever was signed out meanwhile (R20), some hundred a statement. */
export async function endEverySignedOut(db: Database): Promise<void> {
  const listeners = heardAccounts().flatMap(listenersOf);
  for (let from = 0; from < listeners.length; from += 500) await endSignedOut(db, listeners.slice(from, from + 500));
}
