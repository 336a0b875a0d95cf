import { allSharedSeatsInUse, type Platform, type Product, productNames, type SeatChoice } from "@/lib/catalog";
import { refusals } from "@/lib/refusal";

/** One open session or sign-in of a seat. Times are ISO 8601 UTC. */
export type SeatHold = {
  id: string;
  kind: "session" | "sign_in";
  state: "waiting" | "connected" | "signed_in";
  device: string;
  platform: Platform;
  since: string;
};

/** What a user has of one product and what becomes of it right now, as the kernel tells it. */
export type SeatFacts = {
  product: Product;
  seatType: SeatChoice;
  /** Grows with every change of the product's seats. */
  version: number;
  state: "none" | "available" | "full" | "in_use" | "clearing" | "waiting" | "offered";
  /** Names what to free (R9, R11); null when no Shared seat is occupied. */
  occupancyId: string | null;
  since: string | null;
  /** Shared seats only. After the plan shrank `inUse` may be more than `capacity` (R13). */
  pool: {
    capacity: number;
    inUse: number;
    clearing: number;
    offered: number;
    free: number;
    waiting: number;
  } | null;
  line: { position: number; joinedAt: string } | null;
  offer: { expiresAt: string; extendable: boolean } | null;
  holds: SeatHold[];
};

/** A seat with the sentence to show for it, or null. */
export type Seat = SeatFacts & { message: string | null };

/** The kernel's facts with the sentence for people: a full pool says the article's (R8). */
export function seatOf(facts: SeatFacts): Seat {
  return { ...facts, message: messageOf(facts) };
}

function messageOf({ state, pool, product }: SeatFacts): string | null {
  if (state === "none") return refusals.no_seat_assigned.message;
  if (state === "clearing") return refusals.seat_clearing.message;
  if (state === "offered") return "A seat is ready for you.";
  if (state !== "full" && state !== "waiting") return null;
  return pool?.capacity === 0 ? `Your plan has no Shared seats for ${productNames[product]}.` : allSharedSeatsInUse;
}
