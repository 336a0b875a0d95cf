import { currentActor } from "@/lib/access/current-actor";
import { grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { openEvents } from "@/lib/live/open-events";
import { Refusal } from "@/lib/refusal";
import { tokenDigest } from "@/lib/sign-in/token";
import { explain } from "./answer";
import { eventAnswer } from "./event-answer";
import { problem } from "./problem";
import { requestIdOf } from "./request-id";
import { sessionKey } from "./session-key";

/** What changes in the account of whoever is signed in with this browser; that people changed, to those who may read them. */
export async function browserEvents(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    const actor = await currentActor();
    if (!actor) throw new Refusal("signed_out");
    grant(database, actor, "signed_in");
    const { accountId, id: userId, role } = actor;
    const pass = { kind: "browser", key: tokenDigest(await sessionKey()).toString("hex"), role } as const;
    const people = actor.privileges.includes("read_users");
    const stream = await openEvents(database, { accountId, userId, pass, people });
    return eventAnswer(stream, requestId, request.signal);
  } catch (error) {
    return problem(explain(error, requestId), requestId);
  }
}
