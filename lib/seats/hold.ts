import type { Platform, Product } from "@/lib/catalog";

/** `expired`: no heartbeat came in time, or nobody joined with the support key (R14). */
export const endReasons = ["closed", "cleared", "expired", "signed_out", "seat_removed"] as const;
export type EndReason = (typeof endReasons)[number];

/** A support session or a Service Desk sign-in. Times are ISO 8601 UTC. */
export type Hold = {
  id: string;
  product: Product;
  kind: "session" | "sign_in";
  /** None for a sign-in, and for an id that ended before it was seen. */
  mode: "attended" | "unattended" | null;
  state: "waiting" | "connected" | "signed_in" | "ended";
  device: string;
  platform: Platform;
  /** Nine digits, as long as nobody joined with them. */
  supportKey: string | null;
  supportKeyExpiresAt: string | null;
  createdAt: string | null;
  connectedAt: string | null;
  endedAt: string | null;
  endReason: EndReason | null;
};

/** Until when a hold counts without a heartbeat, and how often to send one. */
export type Lease = { expiresAt: string; heartbeatSeconds: number };
