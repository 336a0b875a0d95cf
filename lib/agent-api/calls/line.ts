import { z } from "zod";
import { extendOffer as extend } from "@/lib/seats/extend-offer";
import { joinLine as join } from "@/lib/seats/join-line";
import { leaveLine as leave } from "@/lib/seats/leave-line";
import { OneSeat } from "../answers";
import { agentCall, ok } from "../call";
import { ProductName } from "../values";

const OneProduct = z.object({ product: ProductName });
const statuses = { 200: "The seat as it is now." };

/** An agent who met a full pool waits, or says still here (L1, L3). */
export const joinLine = agentCall({
  name: "joinLine",
  method: "PUT",
  path: "/seats/{product}/line",
  does: "Joins the line for a Shared seat, or says still here. Beside a free seat it answers with an offer.",
  input: OneProduct,
  statuses,
  answer: OneSeat,
  refusals: ["no_seat_assigned", "seat_clearing", "named_seat_needs_no_line", "no_seats_in_plan"],
  run: async (ctx, input) => ok({ seat: await join(ctx, input) }),
});

/** Waits no longer, or lets the offered seat go (L6). */
export const leaveLine = agentCall({
  name: "leaveLine",
  method: "DELETE",
  path: "/seats/{product}/line",
  does: "Leaves the line, or lets an offered seat go to the next.",
  input: OneProduct,
  statuses,
  answer: OneSeat,
  refusals: [],
  run: async (ctx, input) => ok({ seat: await leave(ctx, input) }),
});

/** A little more time to take an offered seat, once (L4). */
export const extendOffer = agentCall({
  name: "extendOffer",
  method: "POST",
  path: "/seats/{product}/offer/extend",
  does: "Keeps an offered seat as long again, once per offer.",
  input: OneProduct,
  statuses,
  answer: OneSeat,
  refusals: ["no_offer", "already_extended"],
  run: async (ctx, input) => ok({ seat: await extend(ctx, input) }),
});
