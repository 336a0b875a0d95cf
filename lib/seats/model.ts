import type { SeatChoice } from "@/lib/catalog";
import type { RefusalCode } from "@/lib/refusal";
import type { ClearOutcome } from "./clear-seat";
import { endHolds, free, freeEmptySeats } from "./model/holds";
import { extend, hear, join, leaveIfGone, leaveLine, serveLine, settle, withdrawOffer } from "./model/line";
import {
  freeSeat,
  holdOf,
  isDead,
  isOccupied,
  isOf,
  isOn,
  type Mode,
  type Occupancy,
  type OfAgent,
  openHolds,
  type Person,
  personOf,
  type Rules,
  type State,
  seatOf,
} from "./model/state";

/**
 * The rules of one product's seats, told a second time: a pure state machine that reads like the rules themselves. The
 * seat kernel is tested against it step by step. Times are seconds of a clock that only `pass` moves.
 */

export type Command =
  | { verb: "pass"; seconds: number }
  | ({ verb: "sign_in" | "sign_out" } & OfAgent)
  | ({ verb: "take"; id: string; mode: Mode } & OfAgent)
  | ({ verb: "connect"; id: string } & OfAgent)
  | ({ verb: "end"; id: string } & OfAgent)
  | ({ verb: "renew"; ids: string[] } & OfAgent)
  | ({ verb: "join" | "leave" | "extend" } & OfAgent)
  | { verb: "clear"; occupancy: Occupancy; own: string | null }
  | { verb: "assign"; agent: string; seat: SeatChoice }
  | { verb: "suspend" | "reactivate"; agent: string }
  | { verb: "set_capacity"; capacity: number };
export type Answer = RefusalCode | "done" | "created" | "there" | ClearOutcome["outcome"] | string[];

/** An account's seats of one product before anything happened. */
export function newState(rules: Rules, capacity: number, people: Person[]): State {
  const state: State = { rules, now: 0, capacity: 0, people, tokens: [], seats: [], holds: [], past: [], line: [] };
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
  if (c.verb === "renew") hear(s, c.agent);
  if (c.verb === "renew") return c.ids.map((id) => renew(s, c, id));
  settle(s);
  const answer = act(s, c);
  serveLine(s);
  return answer;
}

function act(s: State, c: Exclude<Command, { verb: "pass" | "renew" }>): Answer {
  if (c.verb === "sign_in") return signIn(s, c);
  if (c.verb === "sign_out") return signOut(s, c);
  if (c.verb === "take") return take(s, c);
  if (c.verb === "join") return join(s, c.agent);
  if (c.verb === "leave") return leaveLine(s, c.agent);
  if (c.verb === "extend") return extend(s, c.agent);
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
  const former = s.tokens.filter((token) => token.device === device && token.live);
  for (const token of former) token.live = false;
  s.tokens.push({ agent, device, live: true });
  for (const token of former) leaveIfGone(s, token.agent);
  return "done";
}

// R11: connected sessions end too.
function signOut(s: State, device: OfAgent): Answer {
  s.tokens = s.tokens.filter((token) => !isOn(token, device));
  endHolds(s, (hold) => isOn(hold, device), "signed_out");
  leaveIfGone(s, device.agent);
  return "done";
}

// R3, R5, R6, R7, R10, R15, L5
function take(s: State, { agent, device, id, mode }: OfAgent & { id: string; mode: Mode }): Answer {
  const known = holdOf(s, agent, id);
  if (known && known.mode !== mode && known.mode !== null) return "id_already_used";
  if (known) return known.state === "ended" ? "session_ended" : "there";
  const { seat } = personOf(s, agent);
  if (seat === "none") return "no_seat_assigned";
  let sits = seat === "shared" ? seatOf(s, agent) : undefined;
  if (sits?.state === "clearing") return "seat_clearing";
  if (seat === "shared" && sits?.state !== "in_use") {
    sits ??= freeSeat(s);
    if (!sits) return "all_shared_seats_in_use";
    Object.assign(sits, { state: "in_use", agent, tenure: sits.tenure + 1, offer: null });
    leaveLine(s, agent);
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
  const seat = s.seats.find((seat) => seat.no === no && seat.tenure === tenure && isOccupied(seat));
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
  leaveLine(s, person.name);
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

// R13: seats are added, never taken from under somebody; offers beyond the plan are withdrawn, of the last in line first.
function setCapacity(s: State, capacity: number): Answer {
  s.capacity = capacity;
  for (let no = s.seats.length + 1; no <= capacity; no++) {
    s.seats.push({ no, state: "free", agent: null, tenure: 0, clearedFor: null, offer: null });
  }
  for (const { agent } of s.line.toReversed()) {
    const seat = seatOf(s, agent);
    if (seat?.offer && s.seats.filter((other) => other.state !== "free").length > capacity) withdrawOffer(seat);
  }
  return "done";
}
