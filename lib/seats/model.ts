import type { SeatChoice } from "@/lib/catalog";
import type { RefusalCode } from "@/lib/refusal";
import type { ClearOutcome } from "./clear-seat";
import type { EndReason } from "./hold";

/**
 * The rules of one product's seats, told a second time: a pure state machine that reads like the rules themselves. The
 * seat kernel is tested against it step by step. Times are seconds of a clock that only `pass` moves.
 */

export type Mode = "attended" | "unattended" | null;
export type Person = { name: string; seat: SeatChoice; active: boolean };
export type Token = { agent: string; device: string; live: boolean };
export type Seat = {
  no: number;
  state: "free" | "in_use" | "clearing";
  agent: string | null;
  tenure: number;
  /** Why a clearing seat will have ended. */
  clearedFor: EndReason | null;
};
export type Occupancy = { no: number; tenure: number };
export type Hold = {
  agent: string;
  id: string;
  mode: Mode;
  device: string;
  state: "waiting" | "connected" | "signed_in" | "ended";
  /** Null for a Named seat, and for a session that outlived its seat. */
  seat: Occupancy | null;
  createdAt: number;
  leaseEndsAt: number;
  endReason: EndReason | null;
};
export type Past = Occupancy & { agent: string; reason: EndReason | "moved_to_named" };

export type Rules = { idleLease: number; connectedLease: number; supportKey: number };
export type State = {
  rules: Rules;
  now: number;
  capacity: number;
  people: Person[];
  tokens: Token[];
  seats: Seat[];
  holds: Hold[];
  past: Past[];
};

type OfAgent = { agent: string; device: string };
export type Command =
  | { verb: "pass"; seconds: number }
  | ({ verb: "sign_in" | "sign_out" } & OfAgent)
  | ({ verb: "take"; id: string; mode: Mode } & OfAgent)
  | ({ verb: "connect"; id: string } & OfAgent)
  | ({ verb: "end"; id: string } & OfAgent)
  | ({ verb: "renew"; ids: string[] } & OfAgent)
  | { verb: "clear"; occupancy: Occupancy; own: string | null }
  | { verb: "assign"; agent: string; seat: SeatChoice }
  | { verb: "suspend" | "reactivate"; agent: string }
  | { verb: "set_capacity"; capacity: number };
export type Answer = RefusalCode | "done" | "created" | "there" | ClearOutcome["outcome"] | string[];

/** An account's seats of one product before anything happened. */
export function newState(rules: Rules, capacity: number, people: Person[]): State {
  const state: State = { rules, now: 0, capacity: 0, people, tokens: [], seats: [], holds: [], past: [] };
  setCapacity(state, capacity);
  return state;
}

/** What a command answers, and what is afterwards. */
export function step(before: State, command: Command): { state: State; answer: Answer } {
  const state = structuredClone(before);
  return { answer: run(state, command), state };
}

function run(s: State, c: Command): Answer {
  if (c.verb === "pass") s.now += c.seconds;
  if (c.verb === "pass") return "done";
  if ("device" in c && c.verb !== "sign_in" && !mayCall(s, c)) return "signed_out";
  if (c.verb === "renew") return c.ids.map((id) => renew(s, c, id));
  endHolds(s, (hold) => isDead(s, hold), "expired");
  if (c.verb === "sign_in") return signIn(s, c);
  if (c.verb === "sign_out") return signOut(s, c);
  if (c.verb === "take") return take(s, c);
  if (c.verb === "connect") return connect(s, c);
  if (c.verb === "end") return end(s, c);
  if (c.verb === "clear") return clear(s, c.occupancy, c.own);
  if (c.verb === "set_capacity") return setCapacity(s, c.capacity);
  const person = personOf(s, c.agent);
  if (c.verb === "assign") return assign(s, person, c.seat);
  person.active = c.verb === "reactivate";
  if (person.active) return "done";
  for (const token of s.tokens) if (token.agent === c.agent) token.live = false;
  return assign(s, person, "none");
}

// R20: a token that was withdrawn works only for what goes on, as long as sessions play out on its device.
function mayCall(s: State, c: Extract<Command, OfAgent>): boolean {
  const token = s.tokens.find((token) => isOn(token, c));
  if (!token || token.live) return token !== undefined;
  const drains = s.holds.some((hold) => isOn(hold, c) && hold.state === "connected" && hold.leaseEndsAt > s.now);
  return drains && (c.verb === "renew" || (c.verb === "end" && holdOf(s, c.agent, c.id)?.device === c.device));
}

// R5, R20: signing in takes no seat; whoever was signed in on the device before loses what nobody is connected to.
function signIn(s: State, { agent, device }: OfAgent): Answer {
  if (!personOf(s, agent).active) return "invalid_credentials";
  endHolds(s, (hold) => hold.device === device && hold.agent !== agent && hold.state !== "connected", "signed_out");
  s.tokens = s.tokens.filter((token) => !isOn(token, { agent, device }));
  for (const token of s.tokens) if (token.device === device) token.live = false;
  s.tokens.push({ agent, device, live: true });
  return "done";
}

// R11: connected sessions end too.
function signOut(s: State, device: OfAgent): Answer {
  s.tokens = s.tokens.filter((token) => !isOn(token, device));
  return endHolds(s, (hold) => isOn(hold, device), "signed_out");
}

// R3, R5, R6, R7, R10, R15
function take(s: State, { agent, device, id, mode }: OfAgent & { id: string; mode: Mode }): Answer {
  const known = holdOf(s, agent, id);
  if (known && known.mode !== mode && known.mode !== null) return "id_already_used";
  if (known) return known.state === "ended" ? "session_ended" : "there";
  const { seat } = personOf(s, agent);
  if (seat === "none") return "no_seat_assigned";
  let sits = seat === "shared" ? seatOf(s, agent) : undefined;
  if (sits?.state === "clearing") return "seat_clearing";
  if (seat === "shared" && !sits) {
    const occupied = s.seats.filter((other) => other.state !== "free").length;
    const lowest = s.seats.find((other) => other.state === "free");
    if (!lowest || occupied >= s.capacity) return "all_shared_seats_in_use";
    sits = Object.assign(lowest, { state: "in_use", agent, tenure: lowest.tenure + 1 });
  }
  const state = mode === "attended" ? "waiting" : mode === "unattended" ? "connected" : "signed_in";
  const lease = state === "connected" ? s.rules.connectedLease : s.rules.idleLease;
  s.holds.push({
    ...{ agent, id, mode, device, state, createdAt: s.now, leaseEndsAt: s.now + lease, endReason: null },
    seat: sits ? { no: sits.no, tenure: sits.tenure } : null,
  });
  return "created";
}

function connect(s: State, { agent, device, id }: OfAgent & { id: string }): Answer {
  const hold = holdOf(s, agent, id);
  if (!hold || hold.device !== device) return "not_found";
  if (hold.state === "ended") return "session_ended";
  if (hold.state === "waiting") {
    hold.state = "connected";
    hold.leaseEndsAt = Math.max(hold.leaseEndsAt, s.now + s.rules.connectedLease);
  }
  return "done";
}

// R15: the end of an id that was never seen is remembered.
function end(s: State, { agent, device, id }: OfAgent & { id: string }): Answer {
  const hold = holdOf(s, agent, id);
  if (hold) return endHolds(s, (other) => other === hold, "closed");
  const over = { state: "ended", endReason: "closed", mode: null, seat: null } as const;
  s.holds.push({ agent, id, device, ...over, createdAt: s.now, leaseEndsAt: s.now });
  return "done";
}

// R14: leases only grow, and what ran out stays dead.
function renew(s: State, { agent, device }: OfAgent, id: string): string {
  const hold = holdOf(s, agent, id);
  if (!hold || hold.device !== device) return "unknown";
  if (hold.state === "ended") return `ended: ${hold.endReason}`;
  if (isDead(s, hold)) return "ended: expired";
  const lease = hold.state === "connected" ? s.rules.connectedLease : s.rules.idleLease;
  hold.leaseEndsAt = Math.max(hold.leaseEndsAt, s.now + lease);
  return "alive";
}

// R9, R11: exactly the occupancy that was meant; connected sessions go on.
function clear(s: State, { no, tenure }: Occupancy, own: string | null): Answer {
  if (own && personOf(s, own).seat === "named") return "named_seat_cannot_be_cleared";
  const seat = s.seats.find((seat) => seat.no === no && seat.tenure === tenure && seat.state !== "free");
  const past = s.past.find((past) => past.no === no && past.tenure === tenure);
  if (own && seat?.agent !== own) return "already_released";
  if (!seat) return past ? "already_released" : "not_found";
  if (seat.state === "clearing") return "already_clearing";
  Object.assign(seat, { state: "clearing", clearedFor: "cleared" });
  endHolds(s, (hold) => isOf(hold, seat) && hold.state !== "connected", "cleared");
  freeEmptySeats(s, "cleared");
  return s.past.some((past) => past.no === no && past.tenure === tenure) ? "freed" : "clearing";
}

// R1, R4, R12
function assign(s: State, person: Person, seat: SeatChoice): Answer {
  if (person.seat === seat) return "done";
  if (seat === "shared" && s.capacity === 0) return "insufficient_seats";
  const had = person.seat;
  person.seat = seat;
  const sits = seatOf(s, person.name);
  if (seat === "named") {
    for (const hold of openHolds(s)) if (hold.agent === person.name) hold.seat = null;
    if (sits) free(s, sits, "moved_to_named");
  } else if (had !== "none") {
    if (sits?.state === "in_use") Object.assign(sits, { state: "clearing", clearedFor: "seat_removed" });
    endHolds(s, (hold) => hold.agent === person.name && hold.state !== "connected", "seat_removed");
    freeEmptySeats(s, "seat_removed");
  }
  return "done";
}

// R13: seats are added, never taken from under somebody.
function setCapacity(s: State, capacity: number): Answer {
  s.capacity = capacity;
  for (let no = s.seats.length + 1; no <= capacity; no++) {
    s.seats.push({ no, state: "free", agent: null, tenure: 0, clearedFor: null });
  }
  return "done";
}

function endHolds(s: State, which: (hold: Hold) => boolean, reason: EndReason): "done" {
  for (const hold of openHolds(s).filter(which)) Object.assign(hold, { state: "ended", endReason: reason });
  freeEmptySeats(s, reason);
  return "done";
}

// The last one out frees the seat; a clearing one ends for the reason it was cleared for.
function freeEmptySeats(s: State, reason: EndReason) {
  for (const seat of s.seats) {
    const held = openHolds(s).some((hold) => isOf(hold, seat));
    if (seat.state !== "free" && !held) free(s, seat, seat.clearedFor ?? reason);
  }
}

function free(s: State, seat: Seat, reason: Past["reason"]) {
  s.past.push({ no: seat.no, tenure: seat.tenure, agent: seat.agent ?? "", reason });
  Object.assign(seat, { state: "free", agent: null, clearedFor: null });
}

const openHolds = (s: State) => s.holds.filter((hold) => hold.state !== "ended");
const isDead = (s: State, hold: Hold) =>
  hold.leaseEndsAt <= s.now || (hold.state === "waiting" && hold.createdAt + s.rules.supportKey <= s.now);
const isOf = (hold: Hold, seat: Seat) => hold.seat?.no === seat.no && hold.seat.tenure === seat.tenure;
const isOn = (one: OfAgent, other: OfAgent) => one.agent === other.agent && one.device === other.device;
const holdOf = (s: State, agent: string, id: string) => s.holds.find((hold) => hold.agent === agent && hold.id === id);
const seatOf = (s: State, agent: string) => s.seats.find((seat) => seat.agent === agent);

function personOf(s: State, name: string): Person {
  for (const person of s.people) if (person.name === name) return person;
  throw new Error(`nobody is called ${name}`);
}
