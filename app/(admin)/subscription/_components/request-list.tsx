import { Moment } from "@/components/ui/moment";
import type { Subscription } from "@/lib/subscription/get-subscription";
import type { SeatRequest } from "@/lib/subscription/seat-request";
import { moreShared } from "./change-words";
import { WithdrawRequest } from "./withdraw-request";

const stateNames: Record<SeatRequest["state"], string> = {
  requested: "Requested",
  approved: "Approved",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** The requests for Shared seats, newest first, each with its state. */
export function RequestList({ requests }: { requests: Subscription["requests"] }) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests" className="mb-6">
      <h3 id="requests" className="mb-1 font-medium">
        Requests
      </h3>
      <ul>
        {requests.map((request) => (
          <li
            key={request.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-border py-3"
          >
            <div className="max-w-measure">
              <p>
                <strong className="font-medium">{stateNames[request.state]}</strong>:{" "}
                {moreShared(request.seats, request.product)}
              </p>
              <p className="text-ink-2">{request.reason}</p>
              <p className="text-caption text-ink-2">
                {request.requestedBy}, <Moment at={request.createdAt} date />
                {request.decidedAt && (
                  <>
                    {" · "}
                    {stateNames[request.state].toLowerCase()} <Moment at={request.decidedAt} date />
                  </>
                )}
              </p>
              {request.decisionReason && <p>Reason: {request.decisionReason}</p>}
            </div>
            {request.state === "requested" && <WithdrawRequest request={request} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
