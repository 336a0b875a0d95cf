import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { grant } from "@/lib/access/grant";
import { pageContext } from "@/lib/http/page-context";
import { countSeats } from "@/lib/seats/count-seats";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { Overview } from "./_overview/overview";
import { Recent } from "./_overview/recent";
import { Week } from "./_overview/week";

export const metadata: Metadata = { title: "Overview" };

/** Is anybody blocked, will seats run out, what changed. Agents have My Seats instead. */
export default async function OverviewPage() {
  const ctx = await pageContext("read_users");
  const [counts, sessions] = await Promise.all([
    countSeats(ctx),
    listSharedSessions(ctx, SharedSessionFilters.parse({})),
  ]);
  const { privileges } = ctx.actor;
  const isAdmin = privileges.includes("manage_account");
  return (
    <>
      <PageHeader title="Overview" />
      <div className="flex flex-col gap-8">
        <Overview
          counts={counts}
          first={sessions}
          maySee={privileges.includes("manage_seats")}
          mayChangePlan={isAdmin}
        />
        <Suspense>
          <Week ctx={ctx} />
        </Suspense>
        {isAdmin && (
          <Suspense>
            <Recent ctx={grant(ctx.db, ctx.actor, "manage_account")} />
          </Suspense>
        )}
      </div>
    </>
  );
}
