import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import { browserRoute, type Route, told } from "./browser-route";
import { requireSameOrigin } from "./same-origin";

/**
 * A file that a page of ours sends, read as it comes and only up to `most` bytes, after it is known who sends it and that
 * they may. Path and query parameters are the rest of the input.
 */
export const browserUpload = <const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType, T>(
  needed: P,
  most: number,
  schema: S,
  run: (context: Context<P[number]>, input: z.output<S>, body: AsyncIterable<Uint8Array>) => Promise<T>,
): Route =>
  browserRoute(needed, schema, async (context, input, request, requestId) => {
    requireSameOrigin(request.headers);
    return told(await run(context, input, upTo(most, request.body)), requestId);
  });

async function* upTo(most: number, body: AsyncIterable<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal("body_too_large");
    yield chunk;
  }
}
