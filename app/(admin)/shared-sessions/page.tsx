import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { listGroups } from "@/lib/groups/list-groups";
import { pageContext } from "@/lib/http/page-context";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { whoCan } from "@/lib/users/who-can";
import { LimitedTo } from "../_components/limited-to";
import { sessionQuery } from "./_components/session-query";
import { SharedSessions } from "./_components/shared-sessions";

export const metadata: Metadata = { title: "Manage Shared Sessions" };

export default async function SharedSessionsPage({ searchParams }: PageProps<"/shared-sessions">) {
  const ctx = await pageContext("manage_seats", "read_users", "signed_in");
  const filters = SharedSessionFilters.parse(await searchParams);
  const { limitedTo } = ctx.actor;
  const [first, groups, admins] = await Promise.all([
    listSharedSessions(ctx, filters),
    limitedTo ? listGroups(ctx) : [],
    limitedTo ? whoCan(ctx, "manage_account") : [],
  ]);
  return (
    <>
      <PageHeader title="Manage Shared Sessions" lead="Who occupies a shared seat now, longest in use first." />
      <LimitedTo viewer={ctx.actor} groups={groups} admins={admins} />
      <SharedSessions
        first={first}
        firstQuery={sessionQuery(filters)}
        mayChangePlan={ctx.actor.privileges.includes("manage_account")}
      />
    </>
  );
}
