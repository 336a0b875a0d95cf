import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { type SeededUser, seededPassword } from "@/db/test/seed";
import type { Platform } from "@/lib/catalog";
import { SignedIn } from "../answers";
import { expectDocumented } from "./conform";
import { serve } from "./routes";

export type Reply = { status: number; headers: Headers; body: unknown };
type Call = { body?: unknown; headers?: Record<string, string>; raw?: BodyInit };

/** One call of the Agent API by its route function; the answer has been held against the OpenAPI document. */
export async function call(method: string, path: string, { body, headers = {}, raw }: Call = {}): Promise<Reply> {
  const sent = raw ?? (body === undefined ? null : JSON.stringify(body));
  const request = new Request(`http://openseat.test/api/agent/v1${path}`, {
    method,
    headers: { ...(sent === null ? {} : { "content-type": "application/json" }), ...headers },
    body: sent,
    ...(sent instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  const { path: template, response } = await serve(request);
  const text = await response.text();
  const answer: unknown = text === "" ? null : JSON.parse(text);
  if (template !== "/openapi.json") {
    expectDocumented(method, template, response.status, response.headers.get("content-type"), answer);
  }
  expect(response.headers.get("x-request-id")).toMatch(/^[\w.-]{8,64}$/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  return { status: response.status, headers: response.headers, body: answer };
}

type Device = { id?: string; name?: string; platform?: Platform };

/** Signs in as an app on a device would. */
export function signIn(user: SeededUser, device: Device = {}, password = seededPassword): Promise<Reply> {
  const { id = randomUUID(), name = "A laptop", platform = "windows" } = device;
  return call("POST", "/tokens", { body: { email: user.email, password, device: { id, name, platform } } });
}

/** An agent app, signed in on a device of its own. */
export async function agentApp(user: SeededUser, device: Device = {}) {
  const known = { id: device.id ?? randomUUID(), ...device };
  const { status, body } = await signIn(user, known);
  expect(status).toBe(201);
  const { token } = SignedIn.parse(body);
  return { device: known, token, ...withToken(token) };
}

/** Calls with a token, as an app makes them. */
export function withToken(token: string) {
  const as = (method: string, path: string, body?: unknown) =>
    call(method, path, { body, headers: { authorization: `Bearer ${token}` } });
  return {
    call: as,
    seats: () => as("GET", "/seats"),
    open: () => as("GET", "/sessions"),
    start: (id: string, mode: "attended" | "unattended" = "attended") => as("PUT", `/sessions/${id}`, { mode }),
    connect: (id: string) => as("POST", `/sessions/${id}/connect`),
    end: (id: string) => as("DELETE", `/sessions/${id}`),
    signIn: (id: string) => as("PUT", `/sign-ins/${id}`, {}),
    signOut: (id: string) => as("DELETE", `/sign-ins/${id}`),
    beat: (...ids: string[]) => as("POST", "/heartbeats", { ids }),
    free: (product: string, occupancyId: string) => as("POST", `/seats/${product}/free`, { occupancyId }),
    leave: () => as("DELETE", "/tokens/current"),
  };
}

export const newId = () => randomUUID();
