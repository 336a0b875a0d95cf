import type { Product } from "@/lib/catalog";

/** How the seats of one product stand. Safe to import in the browser. */
export type ProductSeatCounts = {
  named: { capacity: number; assigned: number; free: number; limit: number | null };
  shared: {
    capacity: number;
    /** Agents who share the pool, which may be more than its seats (R3). */
    assigned: number;
    /** Everything but free: in use, clearing and offered. Above capacity for a while after a pool shrank (R13). */
    inUse: number;
    /** The part of `inUse` that is clearing. */
    clearing: number;
    /** The part of `inUse` that is kept for somebody in line. */
    offered: number;
    /** Agents in line, but those to whom a seat is offered. */
    waiting: number;
    free: number;
    assignmentLimit: number | null;
  };
};

/** Of every product. */
export type SeatCounts = Record<Product, ProductSeatCounts>;
