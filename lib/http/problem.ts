import { type Refusal, type RefusalCode, refusals } from "@/lib/refusal";

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: RefusalCode | "failed";
  reference: string;
};

/** An answer of RFC 9457. `extra` are the members that a code adds, such as `seat` or `issues`. */
export function problem(
  no: Refusal | { reference: string },
  requestId: string,
  extra: Record<string, unknown> = {},
): Response {
  const refused = "code" in no;
  const status = refused ? no.status : 500;
  const code: Problem["code"] = refused ? no.code : "failed";
  const body: Problem = {
    type: `urn:openseat:problem:${code}`,
    title: titles[status] ?? "Error",
    status,
    detail: refused ? no.message : "Something failed on our side.",
    code,
    reference: requestId,
  };
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-request-id": requestId,
  });
  if (status === refusals.too_many_tries.status) headers.set("retry-after", "60");
  if (status === refusals.unavailable.status) headers.set("retry-after", "2");
  return new Response(JSON.stringify({ ...body, ...extra }), { status, headers });
}
