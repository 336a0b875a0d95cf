import type { Platform, Product } from "@/lib/catalog";

/** What can be asked of an occupied Shared seat; `no_signal` is one whose devices fell silent (R14). */
export const sessionStates = ["in_use", "clearing", "no_signal"] as const;
export type SessionState = (typeof sessionStates)[number];

/** One occupied Shared seat, as a row of Manage Shared Sessions. Times are ISO. Safe to import in the browser. */
export type SharedSession = {
  occupancyId: string;
  product: Product;
  agent: { id: string; name: string };
  since: string;
  /** Support keys that nobody joined yet, connected support sessions, Service Desk sign-ins. */
  waiting: number;
  connected: number;
  signedIn: number;
  /** Since when: the first customer's connection, else the first key or sign-in. Null when nothing holds the seat. */
  heldSince: string | null;
  devices: { name: string; platform: Platform }[];
  /** Set once the seat was cleared; `by` is nobody when the seat was taken from the user. */
  clearing: { since: string; by: string | null } | null;
  /** Set when no device was heard from for longer than the account allows. */
  noSignal: { since: string; freesAt: string } | null;
  /** The last polite question about it, and its answer: `until` when a working agent asked for the seat. */
  ask: { at: string; by: string; answer: "working" | "done" | null; until: string | null } | null;
  /** Why this reader may not end it. */
  cannotEnd: "not_allowed" | "agents_only" | null;
};

/** How full one product's Shared pool is; `used` counts clearing and offered seats too. */
export type SharedPool = {
  product: Product;
  capacity: number;
  used: number;
  clearing: number;
  offered: number;
  waiting: number;
};

/** Somebody in line for a Shared seat: to whom one is offered, or who waits at `position`. */
export type InLine = {
  product: Product;
  /** Without an id: somebody whom the reader does not see. */
  agent: { id: string | null; name: string };
  joinedAt: string;
  /** Until when a seat is kept for them. */
  offeredUntil: string | null;
  /** Null while a seat is offered to them. */
  position: number | null;
  /** Not heard from for a minute: passed over, but the place is kept (L3). */
  silent: boolean;
  /** How often they let an offer run out (L7). */
  missed: number;
};

export type SharedSessions = {
  /** The database's time of this answer. Durations are counted from it. */
  at: string;
  pools: SharedPool[];
  /** Those to whom a seat is offered, then those who wait, first come first: of every product, whatever the filters. */
  line: InLine[];
  sessions: SharedSession[];
  /** How many match the filters, on all pages. */
  total: number;
  /** How many seats (of the product asked for) are occupied by people whom the reader does not see. */
  outside: number;
  pageSize: number;
};
