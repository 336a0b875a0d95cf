import { z } from "zod";
import { renewHolds } from "@/lib/seats/renew-holds";
import { Heartbeats } from "../answers";
import { agentCall, ok } from "../call";
import { Id } from "../values";

/** Keeps the holds of this device alive (R14). A hold that comes back after its end is told why. */
export const renew = agentCall({
  name: "renew",
  method: "POST",
  path: "/heartbeats",
  does: "Keeps sessions and sign-ins of this device alive, and the agent's places in line.",
  input: z.object({ ids: z.array(Id).max(200) }),
  whileDraining: true,
  checkedInKernel: true,
  statuses: { 200: "One entry for each id." },
  answer: Heartbeats,
  refusals: [],
  run: async (ctx, { ids }) => ok(await renewHolds(ctx, { ids: [...new Set(ids)] })),
});
