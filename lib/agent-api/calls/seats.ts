import { z } from "zod";
import { freeOwnSeat } from "@/lib/seats/free-own-seat";
import { getSeats as get } from "@/lib/seats/get-seats";
import { listOwnHolds } from "@/lib/seats/list-own-holds";
import { OneSeat, OpenHolds, Seats } from "../answers";
import { agentCall, ok } from "../call";
import { sessionOf, signInOf } from "../compose";
import { Id, ProductName } from "../values";

/** The agent's seats, one per product. */
export const getSeats = agentCall({
  name: "getSeats",
  method: "GET",
  path: "/seats",
  does: "The agent's seats, one per product.",
  input: z.object({}),
  whileDraining: true,
  statuses: { 200: "Remote Support first, then Service Desk." },
  answer: Seats,
  refusals: [],
  run: async (ctx) => ok({ seats: await get(ctx) }),
});

/** What an app that restarted asks to find its support key again. */
export const listHolds = agentCall({
  name: "listHolds",
  method: "GET",
  path: "/sessions",
  does: "The agent's open sessions and sign-ins on all devices.",
  input: z.object({}),
  statuses: { 200: "All that are open, those that outlived their seat included." },
  answer: OpenHolds,
  refusals: [],
  run: async (ctx) => {
    const holds = await listOwnHolds(ctx);
    return ok({
      sessions: holds.filter((hold) => hold.kind === "session").map(sessionOf),
      signIns: holds.filter((hold) => hold.kind === "sign_in").map(signInOf),
    });
  },
});

/** The agent frees the own Shared seat (R11); the id of an earlier occupancy changes nothing. */
export const freeSeat = agentCall({
  name: "freeSeat",
  method: "POST",
  path: "/seats/{product}/free",
  does: "Frees the agent's own Shared seat. Connected sessions go on; the id of an earlier occupancy changes nothing.",
  input: z.object({ product: ProductName, occupancyId: Id }),
  statuses: { 200: "The seat as it is now." },
  answer: OneSeat,
  refusals: ["named_seat_cannot_be_cleared"],
  run: async (ctx, input) => {
    const { seat } = await freeOwnSeat(ctx, input);
    return ok({ seat });
  },
});
