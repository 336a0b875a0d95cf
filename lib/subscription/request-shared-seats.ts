import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { products } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";

/** `seats`: how many to add. */
export const RequestSharedSeatsInput = z.object({
  product: z.enum(products),
  seats: z.int("Enter a whole number").min(1, "Enter 1 or more").max(10_000, "Enter at most 10,000"),
  reason: z
    .string()
    .trim()
    .min(1, "Say what the seats are for")
    .max(1000, "Use at most 1,000 characters")
    .regex(/^[^\p{Cs}\0]*$/u, "Use letters, spaces and punctuation only"),
});

/** Asks the operator for more Shared seats. Refuses `request_open` while a request for the product is open. */
export const requestSharedSeats = (
  { db, actor }: Context<"manage_account">,
  { product, seats, reason }: z.output<typeof RequestSharedSeatsInput>,
) =>
  outcome<{ id: string }>(db.sql`
    select kernel.request_seats(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${product}, ${seats}, ${reason}
    ) as outcome`);
