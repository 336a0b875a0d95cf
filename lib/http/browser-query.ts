import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { type Context, grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { explain, fieldIssues } from "./answer";
import { problem } from "./problem";
import { requestIdOf } from "./request-id";

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** A read that React Query repeats: cookie, GET, never cached. Path and query parameters are its input. */
export function browserQuery<const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType, T>(
  needed: P,
  schema: S,
  run: (context: Context<P[number]>, input: z.output<S>) => Promise<T>,
): Route {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      const actor = await currentActor();
      if (!actor) throw new Refusal("signed_out");
      const context = grant(database, actor, ...needed);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const parsed = schema.safeParse({ ...query, ...(await params) });
      if (!parsed.success) {
        return problem(new Refusal("invalid_input"), requestId, { issues: fieldIssues(parsed.error.issues) });
      }
      const value = await run(context, parsed.data);
      return Response.json(value, { headers: { "cache-control": "no-store", "x-request-id": requestId } });
    } catch (error) {
      return problem(explain(error, requestId), requestId);
    }
  };
}
