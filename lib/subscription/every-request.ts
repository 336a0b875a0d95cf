import type { Database } from "@/db/client";
import type { SeatRequest } from "./seat-request";

type AnyRequest = SeatRequest & { account: { id: string; name: string } };

/** Every account's requests for Shared seats, open ones first, then newest first, 500 at a time: for the operator only. */
export async function* everyRequest({ sql }: Database): AsyncGenerator<AnyRequest[]> {
  const requests = sql<{ request: AnyRequest }[]>`
    select jsonb_build_object(
      'id', r.id, 'account', jsonb_build_object('id', a.id, 'name', a.name), 'product', r.product, 'seats', r.seats,
      'reason', r.reason, 'state', r.state, 'createdAt', r.created_at, 'requestedBy', u.name, 'decidedAt', r.decided_at,
      'decisionReason', r.decision_reason
    ) as request
    from seat_requests r
    join accounts a on a.id = r.account_id
    join users u on u.account_id = r.account_id and u.id = r.requested_by
    order by r.state <> 'requested', r.created_at desc, r.id`;
  for await (const batch of requests.cursor(500)) yield batch.map(({ request }) => request);
}
