import { cache } from "react";
import { database } from "@/lib/database";
import { requestId } from "@/lib/http/request-facts";
import { sessionKey } from "@/lib/http/session-key";
import { browserActor } from "@/lib/sign-in/browser-actor";
import type { Actor } from "./actor";

/** Who is signed in with this browser, if anybody. Asked of the database once a request, however often it is called. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const key = await sessionKey();
  return key ? browserActor(database, key, await requestId()) : null;
});
