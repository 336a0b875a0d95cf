import { forbidden, redirect } from "next/navigation";
import type { Privilege } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { type Context, grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { paths } from "@/lib/paths";
import { requestedPath } from "./request-facts";
import { sessionKey } from "./session-key";

/**
 * The first line of every page behind the sign-in. Nobody signed in: to the sign-in and back. An agent on an admin page:
 * to My Seats. A manager without the privilege: the page that names it and who can give it (R18).
 */
export async function pageContext<const P extends readonly [Privilege, ...Privilege[]]>(
  ...needed: P
): Promise<Context<P[number]>> {
  const actor = await currentActor();
  if (!actor) redirect(await signInPath());
  if (needed.every((privilege) => actor.privileges.includes(privilege))) return grant(database, actor, ...needed);
  if (actor.role === "agent") redirect(paths.mySeats);
  forbidden();
}

async function signInPath() {
  const query = new URLSearchParams({ return: await requestedPath() });
  if (await sessionKey()) query.set("ended", "1");
  return `${paths.signIn}?${query.toString()}` as const;
}
