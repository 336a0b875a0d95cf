import { grant } from "@/lib/access/grant";
import type { Answer, Call } from "@/lib/agent-api/call";
import { database } from "@/lib/database";
import { agentActor } from "@/lib/devices/agent-actor";
import { knownAgent } from "@/lib/devices/known-agent";
import { Refusal } from "@/lib/refusal";
import { explain, fieldIssues } from "./answer";
import { clientAddress } from "./client-address";
import { eventAnswer } from "./event-answer";
import { problem } from "./problem";
import { readBody } from "./read-body";
import { requestIdOf } from "./request-id";

type Route = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * The functions of one path of the Agent API: who is it, may they, is it well formed, run, answer. Plain functions of a
 * Request, so that they can be served without Next. Other methods answer 405; a path without calls answers 404.
 */
export function agentRoute(...calls: Call[]): Record<Method, Route> {
  const allow = calls.map((call) => call.method).join(", ");
  const otherwise: Route = async (request) => {
    const no = problem(new Refusal(allow ? "method_not_allowed" : "not_found"), requestIdOf(request.headers));
    if (allow) no.headers.set("allow", allow);
    return no;
  };
  const route = (method: Method): Route => {
    const call = calls.find((candidate) => candidate.method === method);
    return call ? (request, { params }) => answer(call, request, params) : otherwise;
  };
  return {
    GET: route("GET"),
    POST: route("POST"),
    PUT: route("PUT"),
    PATCH: route("PATCH"),
    DELETE: route("DELETE"),
  };
}

async function answer(call: Call, request: Request, params: Promise<object>): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    const { status, body } = await run(call, request, params, requestId);
    if (body instanceof ReadableStream) return eventAnswer(body, requestId, request.signal);
    const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff", "x-request-id": requestId };
    return status === 204 ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
  } catch (error) {
    return refuse(explain(error, requestId), requestId);
  }
}

async function run(call: Call, request: Request, params: Promise<object>, requestId: string): Promise<Answer<unknown>> {
  if (call.by === "stranger") {
    const { run } = wellFormed(call.read(await input(call, request, params)));
    return run({ db: database, requestId, address: clientAddress(request.headers) });
  }
  const token = bearerToken(request.headers);
  const enter = async (identify: typeof agentActor) => {
    const actor = await identify(database, token, requestId);
    if (actor.draining && !call.whileDraining) throw new Refusal("signed_out");
    return grant(database, actor, "use_agent_app");
  };
  const read = async () => wellFormed(call.read(await input(call, request, params)));
  if (!call.checkedInKernel) {
    const context = await enter(agentActor);
    return (await read()).run(context);
  }
  const context = await enter(knownAgent);
  const { run } = await read().catch(async (error) => {
    await enter(agentActor); // no kernel will ask: who is signed out is told that first
    throw error;
  });
  return run(context);
}

function bearerToken(headers: Headers): string {
  const token = /^Bearer ([\w~+/.-]{1,200}=*)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (!token) throw new Refusal("signed_out");
  return token;
}

async function input(call: Call, request: Request, params: Promise<object>): Promise<object> {
  const body = call.method === "PUT" || call.method === "POST" ? await readBody(request) : {};
  return { ...body, ...(await params) };
}

function wellFormed<R>(read: { issues: Parameters<typeof fieldIssues>[0] } | { run: R }): { run: R } {
  if ("run" in read) return read;
  throw new Refusal("invalid_input", { details: { issues: fieldIssues(read.issues) } });
}

/** Of a refusal's details agent apps see the seat and the issues, nothing else. */
function refuse(no: Refusal | { reference: string }, requestId: string): Response {
  const details = no instanceof Refusal && typeof no.details === "object" ? no.details : null;
  const response = problem(no, requestId, {
    ...(details && "seat" in details ? { seat: details.seat } : {}),
    ...(details && "issues" in details ? { issues: details.issues } : {}),
  });
  if (no instanceof Refusal && no.code === "signed_out") response.headers.set("www-authenticate", "Bearer");
  return response;
}
