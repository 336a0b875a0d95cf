import { isReachable } from "@/db/is-reachable";
import { env } from "@/lib/env";

let asking: Promise<boolean> | undefined;

/** 200 when the database answers a fresh connection, else 503. Askers at the same moment share one connection. */
export async function health(): Promise<Response> {
  asking ??= isReachable(env.DATABASE_URL).finally(() => {
    asking = undefined;
  });
  const reachable = await asking;
  const body = reachable ? { status: "ok", database: "ok" } : { status: "unavailable", database: "unreachable" };
  return Response.json(body, { status: reachable ? 200 : 503, headers: { "cache-control": "no-store" } });
}
