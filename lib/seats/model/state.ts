import type { SeatChoice } from "@/lib/catalog";
import type { EndReason } from "../hold";

/** What the model of a product's seats knows. Times are seconds of a clock that only `pass` moves. */

export type Mode = "attended" | "unattended" | null;
export type Person = { name: string; seat: SeatChoice; active: boolean };
export type Token = { agent: string; device: string; live: boolean };
export type Seat = {
  no: number;
  state: "free" | "in_use" | "clearing" | "offered";
  agent: string | null;
  tenure: number;
  /** Why a clearing seat will have ended. */
  clearedFor: EndReason | null;
  /** Until when an offered seat is kept; null for any other. */
  offer: { endsAt: number; extended: boolean } | null;
};
/** A place in line. It stays while a seat is offered to the agent. */
export type Place = { agent: string; lastSeenAt: number; misses: number };
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

export type Rules = { idleLease: number; connectedLease: number; supportKey: number; offer: number };
export type State = {
  rules: Rules;
  now: number;
  capacity: number;
  people: Person[];
  tokens: Token[];
  seats: Seat[];
  holds: Hold[];
  past: Past[];
  /** First come, first served. */
  line: Place[];
};

export type OfAgent = { agent: string; device: string };

/** R3, R13: the lowest, while fewer are occupied than the plan has. */
export function freeSeat(s: State): Seat | undefined {
  const occupied = s.seats.filter((seat) => seat.state !== "free").length;
  return occupied < s.capacity ? s.seats.find((seat) => seat.state === "free") : undefined;
}

export const isOccupied = (seat: Seat) => seat.state === "in_use" || seat.state === "clearing";
export const openHolds = (s: State) => s.holds.filter((hold) => hold.state !== "ended");
export const isDead = (s: State, hold: Hold) =>
  hold.leaseEndsAt <= s.now || (hold.state === "waiting" && hold.createdAt + s.rules.supportKey <= s.now);
export const isOf = (hold: Hold, seat: Seat) => hold.seat?.no === seat.no && hold.seat.tenure === seat.tenure;
export const isOn = (one: OfAgent, other: OfAgent) => one.agent === other.agent && one.device === other.device;
export const holdOf = (s: State, agent: string, id: string) =>
  s.holds.find((hold) => hold.agent === agent && hold.id === id);
export const seatOf = (s: State, agent: string) => s.seats.find((seat) => seat.agent === agent);

/** The person of that name, who is there. */
export function personOf(s: State, name: string): Person {
  for (const person of s.people) if (person.name === name) return person;
  throw new Error(`nobody is called ${name}`);
}
