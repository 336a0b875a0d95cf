import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, request } from "@playwright/test";
import { type SeededUser, seededPassword } from "../db/test/seed";

type Product = "remote_support" | "service_desk";
type Platform = "windows" | "mac" | "ios" | "android" | "web";
export type Device = { id?: string; name?: string; platform?: Platform };

/** What agent apps read, as the contract says it; which members are there depends on the call. */
export type Seat = {
  product: Product;
  seatType: "none" | "named" | "shared";
  state: string;
  occupancyId: string | null;
  message: string | null;
  pool: { capacity: number; inUse: number; clearing: number; free: number } | null;
  holds: { id: string; kind: string; state: string; device: string; platform: Platform }[];
};
type Session = { id: string; state: string; mode: string | null; supportKey: string | null; endReason: string | null };
export type Body = {
  code?: string;
  detail?: string;
  reference?: string;
  seat?: Seat;
  seats?: Seat[];
  session?: Session;
  sessions?: Session[];
  signIn?: { id: string; state: string; endReason: string | null };
  signIns?: { id: string; state: string }[];
  lease?: { expiresAt: string; heartbeatSeconds: number };
  holds?: { id: string; state: string; endReason: string | null }[];
  token?: string;
};
export type Answer = { status: number; body: Body };

/** An agent app on one device, over real HTTP. Every call answers status and body; none throws for a refusal. */
export class AgentApp {
  readonly #http: APIRequestContext;
  readonly #token: string;
  readonly device: Required<Device>;

  constructor(http: APIRequestContext, token: string, device: Required<Device>) {
    this.#http = http;
    this.#token = token;
    this.device = device;
  }

  async call(method: string, path: string, data?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const response = await this.#http.fetch(`/api/agent/v1${path}`, { method, headers, ...(data && { data }) });
    const text = await response.text();
    return { status: response.status(), body: text ? JSON.parse(text) : {} };
  }

  seats = () => this.call("GET", "/seats");
  sessions = () => this.call("GET", "/sessions");
  startSession = (id: string = randomUUID(), mode: "attended" | "unattended" = "attended") =>
    this.call("PUT", `/sessions/${id}`, { mode });
  connect = (id: string) => this.call("POST", `/sessions/${id}/connect`);
  endSession = (id: string) => this.call("DELETE", `/sessions/${id}`);
  signInToDesk = (id: string = randomUUID()) => this.call("PUT", `/sign-ins/${id}`, {});
  signOutOfDesk = (id: string) => this.call("DELETE", `/sign-ins/${id}`);
  heartbeat = (...ids: string[]) => this.call("POST", "/heartbeats", { ids });
  free = (product: Product, occupancyId: string) => this.call("POST", `/seats/${product}/free`, { occupancyId });
  signOut = () => this.call("DELETE", "/tokens/current");
}

/** Signs a seeded user's app in on a device of its own, or the one that is named. */
export async function signInAgentApp(user: Pick<SeededUser, "email">, device: Device = {}, password = seededPassword) {
  const whole = { id: randomUUID(), name: "Work laptop", platform: "windows" as const, ...device };
  const http = await request.newContext({ baseURL: process.env.BASE_URL });
  const data = { email: user.email, password, device: whole };
  const response = await http.post("/api/agent/v1/tokens", { data });
  const body: Body = await response.json();
  expect(response.status(), JSON.stringify(body)).toBe(201);
  return { app: new AgentApp(http, body.token ?? "", whole), dispose: () => http.dispose() };
}
