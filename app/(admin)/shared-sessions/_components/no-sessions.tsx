import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import type { SharedPool } from "@/lib/seats/shared-session";

type NoSessionsProps = {
  pools: readonly SharedPool[];
  /** Seats in use by people whom the reader does not see. */
  outside: number;
  filtered: boolean;
  mayChangePlan: boolean;
};

/** What stands instead of the table: nothing matches, nothing is in use, or nothing was bought. */
export function NoSessions({ pools, outside, filtered, mayChangePlan }: NoSessionsProps) {
  const capacity = pools.reduce((sum, pool) => sum + pool.capacity, 0);
  if (filtered) {
    const all = <LinkButton href={paths.sharedSessions}>Clear filters</LinkButton>;
    return <EmptyState title="No shared seat in use matches these filters." actions={all} />;
  }
  if (capacity > 0 && outside > 0) return <EmptyState title="Nobody in your groups uses a shared seat." />;
  if (capacity > 0) {
    const free = pools.reduce((sum, pool) => sum + Math.max(0, pool.capacity - pool.used), 0);
    return <EmptyState title={`No shared seats are in use. ${free} ${free === 1 ? "is" : "are"} free.`} />;
  }
  if (!mayChangePlan) return <EmptyState title="Your plan has no Shared seats.">An admin can request some.</EmptyState>;
  const request = <LinkButton href={paths.subscription}>Request Shared seats</LinkButton>;
  return <EmptyState title="Your plan has no Shared seats." actions={request} />;
}
