import type { Database } from "@/db/client";
import { operatorIn } from "@/lib/access/operator-in";
import { Refusal } from "@/lib/refusal";
import { decideRequest } from "./decide-request";

export type Answer = { id: string; state: "approved" | "declined"; reason?: string };

/** The operator approves or declines a request of whichever account. Refuses `not_found` and `request_decided`. */
export async function answerRequest(db: Database, answer: Answer, requestId: string) {
  const [request] = await db.sql<{ accountId: string }[]>`
    select account_id as "accountId" from seat_requests where id = ${answer.id}`;
  if (!request) throw new Refusal("not_found", { message: "There is no request with this id." });
  return decideRequest(await operatorIn(db, request.accountId, requestId), answer);
}
