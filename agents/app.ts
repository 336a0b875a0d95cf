import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Product } from "@/lib/catalog";
import type { Client } from "./client";
import { Ears } from "./ears";
import type { Habits } from "./habits";
import { type Call, clock, type HoldSeen, type SeatSeen, succeeded } from "./history";
import type { Random } from "./random";

/** What all apps of a run share: when it is over, and every id that was made in it. */
export type Run = { habits: Habits; stopped: AbortSignal; made: Set<string> };

const productOf = ({ state }: HoldSeen): Product => (state === "signed_in" ? "service_desk" : "remote_support");

/** `until`: when its lease is over, as far as the app knows. */
type Open = { id: string; product: Product; connected: boolean; until: number };

/** An agent at work with the app of one device: one thing after the other, and heartbeats beside it. */
export class App {
  readonly client: Client;
  readonly #random: Random;
  readonly #run: Run;
  readonly #own = new Set<string>();
  #open: Open[] = [];
  #seats: SeatSeen[] = [];
  /** In line, as far as this app knows. */
  readonly #waits = new Set<Product>();
  readonly #ears = new Ears(this.#waits);
  #crashed = false;

  constructor(client: Client, random: Random, run: Run) {
    this.client = client;
    this.#random = random;
    this.#run = run;
  }

  /** Works until told to stop, then closes what is open (R11), unless it has just crashed. */
  async work() {
    const [beating, hearing] = [this.#beat(), this.#hear()];
    await this.#pause(this.#run.habits.think);
    while (!this.#run.stopped.aborted) {
      await this.#step();
      await this.#pause(this.#run.habits.think);
    }
    this.client.offline = false;
    this.client.hangUp();
    await Promise.all([beating, hearing]);
    if (!this.#crashed) for (const { id, product } of this.#open) await this.client.end(id, product);
  }

  /** As if it were killed: it forgets what is open and does not close it. */
  vanish() {
    this.#crashed = true;
    this.#open = [];
  }

  /** How many sessions and sign-ins it knows to be open. */
  get open() {
    return this.#open.length;
  }

  async #step() {
    const { chance } = this.#random;
    const [question] = this.#ears.questions;
    if (question) return this.#answer(question);
    const changed = this.#ears.changedLine();
    if (changed) return this.#lookAtLine(changed);
    if (!this.client.signedIn) return this.#signIn();
    if (chance(this.#run.habits.crashes)) return this.#crash();
    if (chance(this.#run.habits.outages)) return this.#loseNetwork();
    if (chance(0.005)) return this.#signOut();
    const product = this.#random.pick(this.#products()) ?? "remote_support";
    const waits = this.#random.pick([...this.#waits]);
    if (waits && chance(0.7)) return this.#standInLine(waits);
    const open = this.#random.pick(this.#open);
    if (!open || (this.#open.length < 3 && chance(0.3))) return this.#start(product);
    const occupancyId = this.#seatOf(open.product)?.occupancyId;
    if (occupancyId && chance(0.05)) return this.#free(open.product, occupancyId);
    if (open.product === "remote_support" && !open.connected && chance(0.7)) return this.#connect(open);
    return this.#end(open);
  }

  /** The products that this agent has a seat of. */
  #products = () => this.#seats.filter(({ seatType }) => seatType !== "none").map(({ product }) => product);
  #seatOf = (product: Product) => this.#seats.find((seat) => seat.product === product);

  /** Takes in what an answer shows: seats, and sessions that ended without this app. */
  #learn(call: Call) {
    for (const seat of call.seats) {
      this.#seats = [...this.#seats.filter(({ product }) => product !== seat.product), seat];
      if (seat.state === "waiting" || seat.state === "offered") this.#waits.add(seat.product);
      else this.#waits.delete(seat.product);
    }
    const ended = new Set(call.holds.filter(({ state }) => state === "ended").map(({ id }) => id));
    for (const { id, leaseUntil } of call.holds) {
      const open = this.#open.find((one) => one.id === id);
      if (open && leaseUntil) open.until = Date.parse(leaseUntil);
    }
    if (call.code === "session_ended") for (const id of call.ids) ended.add(id);
    this.#open = this.#open.filter(({ id }) => !ended.has(id));
    if (call.status === 401) this.#open = [];
    return call;
  }

  /** Ends what an earlier run has left open, on whatever device. */
  async #signIn() {
    this.#learn(await this.client.signInApp());
    if (!this.client.signedIn) return;
    this.#crashed = false;
    const { holds } = await this.client.holds();
    for (const hold of holds) if (!this.#run.made.has(hold.id)) await this.client.end(hold.id, productOf(hold));
  }

  async #signOut() {
    if (succeeded(await this.client.signOutApp())) {
      this.#open = [];
      this.#waits.clear();
    }
  }

  async #start(product: Product) {
    const id = randomUUID();
    this.#own.add(id);
    this.#run.made.add(id);
    const mode = product === "service_desk" ? null : this.#random.chance(0.25) ? "unattended" : "attended";
    const open = { id, product, connected: mode === "unattended", until: clock() };
    if (this.#random.chance(this.#run.habits.haste)) await this.client.startHastily(id, mode);
    if (this.#random.chance(this.#run.habits.haste)) return this.#changeMind(open, mode);
    const call = await this.client.start(id, mode);
    if (succeeded(call) || call.status === null) this.#open.push(open);
    this.#learn(call);
    if (call.code === "all_shared_seats_in_use" && this.client.hasLine && this.#random.chance(this.#run.habits.waits))
      this.#learn(await this.client.join(product));
  }

  /** Starts, starts again and cancels, all at once: in which order they arrive nobody knows (R15). */
  async #changeMind({ id, product }: Open, mode: "attended" | "unattended" | null) {
    const [first, again] = [this.client.start(id, mode), this.client.start(id, mode)];
    await this.client.end(id, product);
    await Promise.all([first, again]);
    this.#learn(await this.client.end(id, product));
  }

  async #connect(open: Open) {
    if (succeeded(this.#learn(await this.client.connect(open.id)))) open.connected = true;
  }

  async #end({ id, product }: Open) {
    const call = this.#learn(await this.client.end(id, product));
    if (call.status !== null && call.status < 500) this.#open = this.#open.filter((open) => open.id !== id);
  }

  async #free(product: Product, occupancyId: string) {
    this.#learn(await this.client.free(product, occupancyId));
  }

  /** Looks whether it is one's turn: takes the offer, more seldom asks for more time or forgets it. */
  async #lookAtLine(product: Product) {
    this.#learn(await this.client.seats());
    if (this.#seatOf(product)?.state !== "offered") return;
    if (this.#random.chance(0.1)) this.#learn(await this.client.extend(product));
    if (this.#random.chance(0.85)) await this.#start(product);
  }

  /** The same without having heard of anything; somebody loses patience, or lets an offer go. */
  async #standInLine(product: Product) {
    if (this.#random.chance(0.05)) this.#learn(await this.client.leaveLine(product));
    else await this.#lookAtLine(product);
  }

  /** Says most often that the seat is still needed (R11); some take no notice. */
  async #answer(question: string) {
    this.#ears.questions.delete(question);
    const { chance } = this.#random;
    if (chance(0.8)) this.#learn(await this.client.answer(question, chance(0.7) ? "working" : "done"));
  }

  /** The program is gone with all it knew; after a while it is started again and finds what is still open. */
  async #crash() {
    this.#crashed = true;
    this.#open = [];
    this.#waits.clear();
    this.client.hangUp();
    this.#ears.questions.clear();
    await this.#wait(this.#random.around(this.#random.between(0.2, 2) * this.client.heartbeatSeconds));
    if (this.#run.stopped.aborted || !this.client.signedIn) return;
    const call = await this.client.holds();
    this.#crashed = false;
    this.#open = call.holds
      .filter(({ id }) => this.#own.has(id) && this.#random.chance(0.8))
      .map((hold) => ({
        ...{ id: hold.id, product: productOf(hold), connected: hold.state === "connected", until: clock() },
      }));
    this.#learn(await this.client.seats());
  }

  /** Nothing arrives for a time, often until a lease is just over; then it goes on as if nothing had been, its last call first. */
  async #loseNetwork() {
    this.client.offline = true;
    const { between, chance } = this.#random;
    const [open] = this.#open.toSorted((a, b) => a.until - b.until);
    const lease = ((open?.until ?? 0) - clock()) / 1000;
    const heartbeats = this.client.heartbeatSeconds * between(0.5, 8);
    await this.#wait(lease > 0 && chance(0.7) ? lease + between(-0.1, 0.4) : heartbeats);
    this.client.offline = false;
    if (!open || this.#run.stopped.aborted) return;
    const again = open.product === "remote_support" ? "attended" : null;
    if (open.connected || chance(0.3)) this.#learn(await this.client.beat(this.#open.map(({ id }) => id)));
    else this.#learn(await this.client.start(open.id, again));
  }

  async #beat() {
    while (!this.#run.stopped.aborted) {
      const ids = this.#open.map(({ id }) => id);
      const due = this.client.signedIn && (ids.length > 0 || this.#waits.size > 0) && !this.#crashed;
      if (due) this.#learn(await this.client.beat(ids));
      await this.#wait(this.client.heartbeatSeconds * this.#random.between(0.8, 1));
    }
  }

  /** Listens as long as it is signed in, over a lost stream again: what is heard ends the pause between two things. */
  async #hear() {
    while (!this.#run.stopped.aborted) {
      const later = this.#crashed ? 0 : await this.client.hear((news) => this.#ears.hear(news));
      await this.#wait(Math.max(later / 1000, this.#random.between(0.5, 1.5)));
    }
  }

  /** As people take their time; not everybody asks at the moment of an event. */
  async #pause(mean: number) {
    await this.#wait(this.#random.between(0, mean / 2));
    await this.#ears.pause(this.#random.around(mean), this.#run.stopped);
    const { pulse = 0 } = this.#run.habits;
    if (pulse > 0) await this.#wait(pulse - ((clock() / 1000) % pulse));
  }

  async #wait(seconds: number) {
    await sleep(seconds * 1000, undefined, { signal: this.#run.stopped }).catch(() => undefined);
  }
}
