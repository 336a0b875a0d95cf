import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { type Context, grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { type ActionResult, answerTo, explain, fieldIssues } from "./answer";
import { requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

/**
 * A server action: does it come from our page, who is it, may they, is it well formed, run, answer. The one door of the
 * screens behind the sign-in to the domain. It never throws for an expected no; what was typed stays with the caller.
 */
export function browserAction<const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType, T>(
  needed: P,
  schema: S,
  run: (context: Context<P[number]>, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (input) => {
    const sent = await headers();
    const requestId = requestIdOf(sent);
    try {
      requireSameOrigin(sent);
      const actor = await currentActor();
      if (!actor) throw new Refusal("signed_out");
      const context = grant(database, actor, ...needed);
      const parsed = schema.safeParse(input);
      if (!parsed.success) return { status: "invalid", issues: fieldIssues(parsed.error.issues) };
      return { status: "done", value: await run(context, parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      return answerTo(explain(error, requestId));
    }
  };
}
