import type { Database } from "@/db/client";
import { openAsks } from "@/lib/asks/open-asks";
import { listenersOf } from "./hub";

/** Tells the apps of an account what their agents are asked. */
export async function tellAsks(db: Database, accountId: string): Promise<void> {
  if (!listenersOf(accountId).some(({ ask }) => ask)) return;
  const asks = await openAsks(db, accountId);
  for (const { userId, ask } of listenersOf(accountId)) {
    for (const open of asks) if (open.userId === userId) ask?.(open);
  }
}
