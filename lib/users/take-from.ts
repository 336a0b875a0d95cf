import { z } from "zod";
import { maxPeopleAtOnce, products } from "@/lib/catalog";
import { PersonSeen } from "./person-input";
import type { PersonEdit } from "./save-people";

const SeatTaken = PersonSeen.extend({ product: z.enum(products) });
export type SeatTaken = z.output<typeof SeatTaken>;

/** Seats that other people give up in the same save: "take the seat from A, give it to B" is all or nothing. */
export const TakeFrom = z.array(SeatTaken).max(maxPeopleAtOnce).default([]);

/** The changes that take those seats: one a person, whose two seats may both be taken. */
export function seatsTaken(from: readonly SeatTaken[]): PersonEdit[] {
  const edits = new Map<string, PersonEdit>();
  for (const { id, version, product } of from) {
    edits.set(id, { id, version, seats: { ...edits.get(id)?.seats, [product]: "none" } });
  }
  return [...edits.values()];
}
