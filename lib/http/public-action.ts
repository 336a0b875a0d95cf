import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type ActionResult, answerTo, explain, fieldIssues } from "./answer";
import { clientAddress } from "./client-address";
import { requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

/**
 * A server action for whoever is not signed in: does it come from our page, is it well formed, run, answer. Its form works
 * without JavaScript (`useActionState`). It never throws for an expected no.
 */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>, from: { address: string; requestId: string }) => Promise<T>,
): (last: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>> {
  return async (_last, form) => {
    const sent = await headers();
    const requestId = requestIdOf(sent);
    try {
      requireSameOrigin(sent);
      const parsed = schema.safeParse(Object.fromEntries(form));
      if (!parsed.success) return { status: "invalid", issues: fieldIssues(parsed.error.issues) };
      return { status: "done", value: await run(parsed.data, { address: clientAddress(sent), requestId }) };
    } catch (error) {
      unstable_rethrow(error);
      return answerTo(explain(error, requestId));
    }
  };
}
