import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { type Context, grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { explain, fieldIssues } from "./answer";
import { problem } from "./problem";
import { requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * A file that a page of ours sends, read as it comes and only up to `most` bytes, after it is known who sends it and that
 * they may. Path and query parameters are the rest of the input.
 */
export function browserUpload<const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType, T>(
  needed: P,
  most: number,
  schema: S,
  run: (context: Context<P[number]>, input: z.output<S>, body: AsyncIterable<Uint8Array>) => Promise<T>,
): Route {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      requireSameOrigin(request.headers);
      const actor = await currentActor();
      if (!actor) throw new Refusal("signed_out");
      const context = grant(database, actor, ...needed);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const parsed = schema.safeParse({ ...query, ...(await params) });
      if (!parsed.success) {
        return problem(new Refusal("invalid_input"), requestId, { issues: fieldIssues(parsed.error.issues) });
      }
      const value = await run(context, parsed.data, upTo(most, request.body));
      return Response.json(value, { headers: { "cache-control": "no-store", "x-request-id": requestId } });
    } catch (error) {
      return problem(explain(error, requestId), requestId);
    }
  };
}

async function* upTo(most: number, body: AsyncIterable<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal("body_too_large");
    yield chunk;
  }
}
