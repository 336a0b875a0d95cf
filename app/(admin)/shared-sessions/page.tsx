import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { sessionQuery } from "./_components/session-query";
import { SharedSessions } from "./_components/shared-sessions";

export const metadata: Metadata = { title: "Manage Shared Sessions" };

export default async function SharedSessionsPage({ searchParams }: PageProps<"/shared-sessions">) {
  const ctx = await pageContext("manage_seats", "read_users");
  const filters = SharedSessionFilters.parse(await searchParams);
  const first = await listSharedSessions(ctx, filters);
  return (
    <>
      <PageHeader title="Manage Shared Sessions" lead="Who occupies a shared seat now, longest in use first." />
      <SharedSessions
        first={first}
        firstQuery={sessionQuery(filters)}
        mayChangePlan={ctx.actor.privileges.includes("manage_account")}
      />
    </>
  );
}
