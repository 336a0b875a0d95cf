import type { Product } from "@/lib/catalog";

/** A request for more Shared seats, and what became of it. Plain JSON: times are ISO strings. */
export type SeatRequest = {
  id: string;
  product: Product;
  seats: number;
  reason: string;
  state: "requested" | "approved" | "declined" | "withdrawn";
  createdAt: string;
  requestedBy: string;
  decidedAt: string | null;
  decisionReason: string | null;
};
