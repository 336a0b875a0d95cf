import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { browserRoute, type Route, told } from "./browser-route";

/** A read that React Query repeats: cookie, GET, never cached. Path and query parameters are its input. */
export const browserQuery = <const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType, T>(
  needed: P,
  schema: S,
  run: (context: Context<P[number]>, input: z.output<S>) => Promise<T>,
): Route =>
  browserRoute(needed, schema, async (context, input, _request, requestId) =>
    told(await run(context, input), requestId),
  );
