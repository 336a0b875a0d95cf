import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type ActionResult, answerTo, explain, fieldIssues } from "./answer";
import { clientAddress } from "./client-address";
import { requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

/** `typed` is what the form goes on showing: all that was entered but secrets. */
export type FormAnswer<T = unknown> = ActionResult<T> & { typed: Record<string, string> };

const secrets = ["password", "token"];

/**
 * A server action for whoever is not signed in: does it come from our page, is it well formed, run, answer. Its form works
 * without JavaScript (`useActionState`). It never throws for an expected no.
 */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>, from: { address: string; requestId: string }) => Promise<T>,
): (last: FormAnswer | null, form: FormData) => Promise<FormAnswer<T>> {
  return async (_last, form) => {
    const entered = Object.fromEntries(form);
    const typed = Object.fromEntries(
      Object.entries(entered).flatMap(([name, value]) =>
        typeof value === "string" && !name.startsWith("$") && !secrets.includes(name) ? [[name, value]] : [],
      ),
    );
    const sent = await headers();
    const requestId = requestIdOf(sent);
    try {
      requireSameOrigin(sent);
      const parsed = schema.safeParse(entered);
      if (!parsed.success) return { status: "invalid", issues: fieldIssues(parsed.error.issues), typed };
      return { status: "done", value: await run(parsed.data, { address: clientAddress(sent), requestId }), typed };
    } catch (error) {
      unstable_rethrow(error);
      return { ...answerTo(explain(error, requestId)), typed };
    }
  };
}
