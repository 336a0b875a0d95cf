import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { maxSeats, products } from "@/lib/catalog";
import { setCapacity } from "./set-capacity";

const Seats = z
  .int("Enter a whole number")
  .min(0, "Enter 0 or more")
  .max(maxSeats, `Enter at most ${maxSeats.toLocaleString("en")}`);

/** `from`: the number of seats that was reviewed. */
export const SetNamedSeatsInput = z.object({
  changes: z
    .array(z.object({ product: z.enum(products), from: Seats, to: Seats }))
    .min(1)
    .max(products.length),
});

/** Changes the plan's Named seats online. Refuses `named_seats_assigned` and `changed_meanwhile` (R13). */
export const setNamedSeats = (ctx: Context<"manage_account">, { changes }: z.output<typeof SetNamedSeatsInput>) =>
  setCapacity(
    ctx,
    changes.map(({ product, from, to }) => ({ product, seatType: "named", capacity: to, seen: from })),
  );
