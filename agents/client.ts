import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Lease, SignedIn } from "@/lib/agent-api/answers";
import type { Platform, Product } from "@/lib/catalog";
import { ask } from "./ask";
import { hear, type News } from "./hear";
import { type Asked, type Call, clock, type History, unanswered } from "./history";
import type { Random } from "./random";
import { readAnswer } from "./read-answer";
import type { SignIn } from "./sign-ins";

export type Device = { id: string; name: string; platform: Platform };

/** Where calls go and how long they wait, and who counts what is heard; the same for all apps of a run. */
export type Line = {
  servers: readonly string[];
  patience: number;
  history: History;
  stopped: AbortSignal;
  heard?: ((news: News) => void) | undefined;
};

type Facts = Partial<Pick<Call, "product" | "ids" | "occupancyId">>;
type Request = { method: string; path: string; body?: object };

const Leased = z.object({ lease: Lease });
const Beaten = z.object({ holds: z.array(z.object({ lease: Lease.nullable() })) });

/** The Agent API as one app on one device calls it. Every call and its answer go into the history. */
export class Client {
  readonly device: Device;
  /** How often the server wants heartbeats. */
  heartbeatSeconds = 20;
  /** Whether the server knows of the line; an older one answers 404. */
  hasLine = true;
  readonly #person: SignIn;
  readonly #line: Line;
  readonly #random: Random;
  #token: string | undefined;
  #turn: number;
  #offline = false;
  #stream = new AbortController();

  constructor(person: SignIn, device: Device, line: Line, random: Random) {
    this.#person = person;
    this.device = device;
    this.#line = line;
    this.#random = random;
    this.#turn = Math.floor(random.next() * line.servers.length);
  }

  get signedIn() {
    return this.#token !== undefined;
  }

  /** Its network is down: calls are lost without being sent, and nothing is heard. */
  get offline() {
    return this.#offline;
  }
  set offline(offline: boolean) {
    this.#offline = offline;
    if (offline) this.hangUp();
  }

  /** Listens to what changes for the agent until the stream is over; to after how many milliseconds to do so again. */
  async hear(tell: (news: News) => void): Promise<number> {
    if (!this.#token || this.#offline) return 0;
    this.#stream = new AbortController();
    const { servers, heard } = this.#line;
    const url = `${servers[this.#turn % servers.length] ?? ""}/api/agent/v1/events`;
    const told = (news: News) => {
      heard?.(news);
      tell(news);
    };
    return (await hear(url, { token: this.#token, left: this.#stream.signal, tell: told })) ?? 0;
  }

  /** Listens no more. */
  hangUp() {
    this.#stream.abort();
  }

  signInApp() {
    const { email, password } = this.#person;
    const body = { email, password, device: this.device };
    return this.#surely("token", { method: "POST", path: "/tokens", body });
  }

  async signOutApp() {
    const answer = await this.#surely("leave app", { method: "DELETE", path: "/tokens/current" });
    if (answer.status === 204) this.#token = undefined;
    return answer;
  }

  seats = () => this.#once("seats", { method: "GET", path: "/seats" });
  holds = () => this.#surely("holds", { method: "GET", path: "/sessions" });
  beat = (ids: string[]) => this.#once("beat", { method: "POST", path: "/heartbeats", body: { ids } }, { ids });

  /** Takes a seat for a session (or, without a mode, a sign-in), under an id of ours: sent again until there is an answer. */
  start = (id: string, mode: "attended" | "unattended" | null) => this.#surely(...starting(id, mode));
  /** The same, sent once, with an answer that nobody waits for long: what an impatient app does. */
  startHastily = (id: string, mode: "attended" | "unattended" | null) =>
    this.#once(...starting(id, mode), this.#random.between(1, 40));

  connect = (id: string) => {
    const facts: Facts = { ids: [id], product: "remote_support" };
    return this.#surely("connect", { method: "POST", path: `/sessions/${id}/connect`, body: {} }, facts);
  };

  end = (id: string, product: Product) => {
    const asked = product === "remote_support" ? "end" : "sign out";
    const path = `/${product === "remote_support" ? "sessions" : "sign-ins"}/${id}`;
    return this.#surely(asked, { method: "DELETE", path }, { ids: [id], product });
  };

  free = (product: Product, occupancyId: string) =>
    this.#surely(
      "free",
      { method: "POST", path: `/seats/${product}/free`, body: { occupancyId } },
      { product, occupancyId },
    );

  join = (product: Product) => this.#inLine("join", product, "PUT", "line");
  leaveLine = (product: Product) => this.#inLine("leave line", product, "DELETE", "line");
  extend = (product: Product) => this.#inLine("extend", product, "POST", "offer/extend");

  /** Tells a manager who asked whether the seat is still needed. */
  answer = (id: string, answer: "working" | "done") =>
    this.#surely("answer", { method: "POST", path: `/asks/${id}`, body: { answer } });

  async #inLine(asked: Asked, product: Product, method: string, what: string) {
    const body = method === "DELETE" ? {} : { body: {} };
    const answer = await this.#surely(asked, { method, path: `/seats/${product}/${what}`, ...body }, { product });
    if (answer.status === 404) this.hasLine = false;
    return answer;
  }

  /** Sends the same until there is an answer, as R15 allows: for half a minute, each time to the next server. */
  async #surely(asked: Asked, request: Request, facts: Facts = {}): Promise<Call> {
    for (let tries = 1; ; tries++) {
      const call = await this.#once(asked, request, facts);
      const later = unanswered(call) || call.code === "too_many_tries";
      if (!later || tries === 20 || this.#line.stopped.aborted) return call;
      this.#turn++;
      await sleep(Math.min(100 * tries, 2000) * this.#random.between(0.5, 1.5));
    }
  }

  async #once(asked: Asked, request: Request, facts: Facts = {}, patience = this.#line.patience): Promise<Call> {
    const { servers, history } = this.#line;
    const server = servers[this.#turn % servers.length] ?? "";
    const { method, path, body } = request;
    const token = asked === "token" ? undefined : this.#token;
    const url = `${server}/api/agent/v1${path}`;
    const sent = clock();
    const reply = this.offline ? { lost: "no network" } : await ask(url, { method, token, body, patience });
    const call: Call = {
      ...{ sent, answered: clock(), account: this.#person.account, person: this.#person.email },
      ...{ device: this.device.id, server, asked, product: null, ids: [], occupancyId: null, capacity: null },
      ...facts,
      ...("lost" in reply
        ? { status: null, code: reply.lost, broken: null, holds: [], seats: [] }
        : { status: reply.status, ...readAnswer(asked, reply.status, reply.header, reply.body) }),
    };
    if ("body" in reply) this.#learn(call, reply.body);
    history.record(call);
    return call;
  }

  #learn({ asked, status }: Call, body: unknown) {
    if (status === 401) this.#token = undefined;
    if (asked === "token" && status === 201) this.#token = SignedIn.safeParse(body).data?.token;
    const lease = Leased.safeParse(body).data?.lease ?? Beaten.safeParse(body).data?.holds.find((h) => h.lease)?.lease;
    if (lease) this.heartbeatSeconds = lease.heartbeatSeconds;
  }
}

function starting(id: string, mode: "attended" | "unattended" | null): [Asked, Request, Facts] {
  if (mode === null)
    return ["sign in", { method: "PUT", path: `/sign-ins/${id}`, body: {} }, { ids: [id], product: "service_desk" }];
  return [
    "start",
    { method: "PUT", path: `/sessions/${id}`, body: { mode } },
    { ids: [id], product: "remote_support" },
  ];
}
