import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { grant } from "@/lib/access/grant";
import { pageContext } from "@/lib/http/page-context";
import { getSetup } from "@/lib/overview/get-setup";
import { countSeats } from "@/lib/seats/count-seats";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { Overview } from "./_overview/overview";
import { Recent } from "./_overview/recent";
import { SetUp } from "./_overview/set-up";
import { Week } from "./_overview/week";

export const metadata: Metadata = { title: "Overview" };

/** Is anybody blocked, will seats run out, what changed. Agents have My Seats instead. */
export default async function OverviewPage() {
  const ctx = await pageContext("read_users");
  const { privileges } = ctx.actor;
  const admin = privileges.includes("manage_account") ? grant(ctx.db, ctx.actor, "manage_account") : null;
  const [counts, sessions, setup] = await Promise.all([
    countSeats(ctx),
    listSharedSessions(ctx, SharedSessionFilters.parse({})),
    admin && getSetup(admin),
  ]);
  return (
    <>
      <PageHeader title="Overview" />
      <div className="flex flex-col gap-8">
        <Overview
          counts={counts}
          first={sessions}
          maySee={privileges.includes("manage_seats")}
          mayChangePlan={admin !== null}
        />
        {setup && <SetUp setup={setup} />}
        <Suspense>
          <Week ctx={ctx} />
        </Suspense>
        {admin && (
          <Suspense>
            <Recent ctx={admin} />
          </Suspense>
        )}
      </div>
    </>
  );
}
