import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { type Context, grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { explain, fieldIssues } from "./answer";
import { problem } from "./problem";
import { requestIdOf } from "./request-id";

export type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * What every route of a signed-in browser begins with: who is it, may they, is the input well formed; path and query
 * parameters are the input, and what is `sent` beside them. Refusals become problems.
 */
export function browserRoute<const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType>(
  needed: P,
  schema: S,
  answer: (context: Context<P[number]>, input: z.output<S>, request: Request, requestId: string) => Promise<Response>,
  sent: (request: Request) => Promise<object> = async () => ({}),
): Route {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      const actor = await currentActor();
      if (!actor) throw new Refusal("signed_out");
      const context = grant(database, actor, ...needed);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const parsed = schema.safeParse({ ...(await sent(request)), ...query, ...(await params) });
      if (!parsed.success) {
        return problem(new Refusal("invalid_input"), requestId, { issues: fieldIssues(parsed.error.issues) });
      }
      return await answer(context, parsed.data, request, requestId);
    } catch (error) {
      return problem(explain(error, requestId), requestId);
    }
  };
}

/** What a browser is told, never cached. */
export const told = (value: unknown, requestId: string) =>
  Response.json(value, { headers: { "cache-control": "no-store", "x-request-id": requestId } });
