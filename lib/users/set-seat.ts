import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { products, seatChoices } from "@/lib/catalog";
import { PersonSeen } from "./person-input";
import { savePerson } from "./save-person";
import { TakeFrom } from "./take-from";

export const SetSeatInput = PersonSeen.extend({
  product: z.enum(products),
  seat: z.enum(seatChoices),
  takeFrom: TakeFrom,
});

/** Gives somebody another seat of one product, or none; with `takeFrom`, one that others give up in the same step. */
export const setSeat = (
  ctx: Context<"manage_seats">,
  { id, version, product, seat, takeFrom }: z.output<typeof SetSeatInput>,
) => savePerson(ctx, { id, version, seats: { [product]: seat } }, takeFrom);
