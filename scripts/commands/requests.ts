import { z } from "zod";
import type { Database } from "@/db/client";
import { productNames } from "@/lib/catalog";
import { Refusal } from "@/lib/refusal";
import { decideRequest } from "@/lib/subscription/decide-request";
import { listRequests } from "@/lib/subscription/list-requests";
import { command } from "./command";
import { operatorIn } from "./operator";
import { Id, table } from "./options";

export const requests = command({
  summary: "Lists the requests for Shared seats, open ones first.",
  usage: "",
  Input: z.object({}),
  run: async (db) => {
    const found = await listRequests(db);
    const rows = found.map((request) => [
      ...[request.id, request.account.name, productNames[request.product], request.seats],
      ...[request.state, request.requestedBy, request.reason],
    ]);
    const columns = ["id", "account", "product", "seats", "state", "requested by", "reason"];
    return { json: { requests: found }, text: table(columns, rows) };
  },
});

export const approveRequest = command({
  summary: "Approves a request: its Shared seats are there at once.",
  usage: "ID",
  positional: "id",
  Input: z.object({ id: Id }),
  run: (db, { id }) => decide(db, id, { state: "approved" }),
});

export const declineRequest = command({
  summary: "Declines a request; the account's admins see the reason.",
  usage: "ID --reason TEXT",
  positional: "id",
  Input: z.object({
    id: Id,
    reason: z.string().trim().min(1, "It must not be empty").max(1000, "It must have at most 1000 characters"),
  }),
  run: (db, { id, reason }) => decide(db, id, { state: "declined", reason }),
});

async function decide(db: Database, id: string, decision: { state: "approved" | "declined"; reason?: string }) {
  const [request] = await db.sql<
    { account: string }[]
  >`select account_id as account from seat_requests where id = ${id}`;
  if (!request) throw new Refusal("not_found", { message: "There is no request with this id. See: requests list" });
  const decided = await decideRequest(await operatorIn(db, request.account), { id, ...decision });
  return {
    json: { request: decided },
    text: `Request ${id} is ${decided.state}: ${productNames[decided.product]} has ${decided.capacity} Shared seats.`,
  };
}
