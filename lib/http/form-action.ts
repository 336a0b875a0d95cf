import { headers } from "next/headers";
import { requireSameOrigin } from "./same-origin";

/** A server action of a plain form that asks for nothing and always succeeds, such as signing out. */
export function formAction(run: () => Promise<void>): () => Promise<void> {
  return async () => {
    requireSameOrigin(await headers());
    await run();
  };
}
