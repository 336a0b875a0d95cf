import { anyOf } from "@/components/ui/any-of";
import { LinkButton } from "@/components/ui/link-button";
import type { Product } from "@/lib/catalog";
import { planHref, type Reach, requestHref } from "./ways-out";

/** How the account comes by more seats, and back to the form as it is; who may not buy any is told whom to ask (R4). */
export function WaysToSeats({ reach, product }: { reach: Reach; product: Product }) {
  if (!reach.mayChangePlan) return <p>To add seats, ask {anyOf(reach.admins)}.</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <LinkButton href={planHref(reach.returnTo)} data-keeps-draft>
        Change plan
      </LinkButton>
      <LinkButton href={requestHref(reach.returnTo, product)} data-keeps-draft>
        Request Shared seats
      </LinkButton>
    </div>
  );
}
