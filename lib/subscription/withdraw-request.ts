import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { decideRequest } from "./decide-request";

export const WithdrawRequestInput = z.object({ id: z.uuid() });

/** Takes back an open request of the account. Refuses `request_decided`. */
export const withdrawRequest = (ctx: Context<"manage_account">, { id }: z.output<typeof WithdrawRequestInput>) =>
  decideRequest(ctx, { id, state: "withdrawn" });
