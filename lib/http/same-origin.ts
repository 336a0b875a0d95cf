import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal";

/**
 * Refuses `not_allowed` unless the request comes from a page of ours: its Origin is the host that was called or
 * PUBLIC_URL. Next lets a request without an Origin pass; no browser sends a form without one.
 */
export function requireSameOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) throw foreign();
  const { host, origin: from } = new URL(origin);
  if (host === headers.get("host") || (env.PUBLIC_URL && from === new URL(env.PUBLIC_URL).origin)) return;
  throw foreign();
}

const foreign = () =>
  new Refusal("not_allowed", { message: "This was sent from elsewhere. Open OpenSeat and try again." });
