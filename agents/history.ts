import type { Product, SeatChoice } from "@/lib/catalog";
import type { EndReason } from "@/lib/seats/hold";

/** What was asked. `clear`, `ask`, `capacity` and `move` are asked by whoever manages the account, the rest by agents' apps. */
export type Asked =
  | "token"
  | "leave app"
  | "seats"
  | "holds"
  | "start"
  | "connect"
  | "end"
  | "sign in"
  | "sign out"
  | "beat"
  | "free"
  | "join"
  | "leave line"
  | "extend"
  | "answer"
  | "ask"
  | "clear"
  | "capacity"
  | "move";

/** A session or sign-in as an answer showed it. Times as the server told them. */
export type HoldSeen = {
  id: string;
  state: "waiting" | "connected" | "signed_in" | "alive" | "ended" | "unknown";
  endReason: EndReason | null;
  endedAt: string | null;
  leaseUntil: string | null;
  keyUntil: string | null;
};

/** A seat as an answer showed it; `holds` are the ids of what keeps it. */
export type SeatSeen = {
  product: Product;
  seatType: SeatChoice;
  state: "none" | "available" | "full" | "in_use" | "clearing" | "waiting" | "offered";
  occupancyId: string | null;
  since: string | null;
  pool: { capacity: number; inUse: number; clearing: number; offered: number; free: number; waiting: number } | null;
  joinedAt: string | null;
  holds: string[];
};

/** One call and its answer, in milliseconds of one clock. A lost answer has no status; the call may still have its effect. */
export type Call = {
  sent: number;
  answered: number;
  account: string;
  person: string;
  device: string;
  server: string;
  asked: Asked;
  product: Product | null;
  /** The sessions and sign-ins that it names. */
  ids: string[];
  /** What a `clear`, `ask` or `free` names, or what a `capacity` sets. */
  occupancyId: string | null;
  capacity: number | null;
  status: number | null;
  code: string | null;
  /** How the answer breaks the contract, if it does. */
  broken: string | null;
  holds: HoldSeen[];
  seats: SeatSeen[];
};

export const succeeded = ({ status }: Call) => status !== null && status < 300;
/** Nobody knows whether it had an effect: sent again until there is an answer (R15). */
export const unanswered = ({ status }: Call) => status === null || status >= 500;

/** Milliseconds since 1970 that never go back. */
export const clock = () => performance.timeOrigin + performance.now();

/** All calls in the order of their answers; each is told to whoever listens. */
export class History {
  readonly calls: Call[] = [];
  readonly #listeners: ((call: Call) => void)[] = [];

  record(call: Call) {
    this.calls.push(call);
    for (const listener of this.#listeners) listener(call);
  }

  listen(listener: (call: Call) => void) {
    this.#listeners.push(listener);
  }
}
