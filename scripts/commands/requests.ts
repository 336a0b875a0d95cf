import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "@/db/client";
import { productNames } from "@/lib/catalog";
import { type Answer, answerRequest } from "@/lib/subscription/answer-request";
import { everyRequest } from "@/lib/subscription/every-request";
import { command } from "./command";
import { listOf } from "./list";
import { Id } from "./options";

export const requests = command({
  summary: "Lists the requests for Shared seats, open ones first.",
  usage: "",
  Input: z.object({}),
  run: async (db) => {
    const columns = ["id", "account", "product", "seats", "state", "requested by", "reason"];
    return listOf("requests", columns, everyRequest(db), (request) => ({
      json: request,
      cells: [
        ...[request.id, request.account.name, productNames[request.product], request.seats],
        ...[request.state, request.requestedBy, request.reason],
      ],
    }));
  },
});

export const approveRequest = command({
  summary: "Approves a request: its Shared seats are there at once.",
  usage: "ID",
  positional: "id",
  Input: z.object({ id: Id }),
  run: (db, { id }) => answer(db, { id, state: "approved" }),
});

export const declineRequest = command({
  summary: "Declines a request; the account's admins see the reason.",
  usage: "ID --reason TEXT",
  positional: "id",
  Input: z.object({
    id: Id,
    reason: z.string().trim().min(1, "It must not be empty").max(1000, "It must have at most 1000 characters"),
  }),
  run: (db, { id, reason }) => answer(db, { id, state: "declined", reason }),
});

async function answer(db: Database, given: Answer) {
  const request = await answerRequest(db, given, randomUUID());
  const { id, state, product, capacity } = request;
  return {
    json: { request },
    text: `Request ${id} is ${state}: ${productNames[product]} has ${capacity} Shared seats.`,
  };
}
