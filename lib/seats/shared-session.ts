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
  devices: { name: string; platform: Platform }[];
  /** Set once the seat was cleared; `by` is nobody when the seat was taken from the user. */
  clearing: { since: string; by: string | null } | null;
  /** Set when no device was heard from for longer than the account allows. */
  noSignal: { since: string; freesAt: string } | null;
  /** Why this reader may not end it. */
  cannotEnd: "not_allowed" | "agents_only" | null;
};

/** How full one product's Shared pool is; `used` counts clearing seats too. */
export type SharedPool = { product: Product; capacity: number; used: number; clearing: number };

export type SharedSessions = {
  /** The database's time of this answer. Durations are counted from it. */
  at: string;
  pools: SharedPool[];
  sessions: SharedSession[];
  /** How many match the filters, on all pages. */
  total: number;
  pageSize: number;
};
