import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { listUsers } from "@/lib/users/list-users";
import { UserFilters } from "@/lib/users/user-filters";
import { whoCan } from "@/lib/users/who-can";
import { listViews } from "@/lib/views/list-views";
import { viewerOf } from "./_form/may-change";
import { ExportLink } from "./_list/export-link";
import { activeChips } from "./_list/filters";
import { UserList } from "./_list/user-list";
import { userQuery, usersHref } from "./_list/user-query";
import { reachOf } from "./_seats/reach-of";
import { ViewTabs } from "./_views/view-tabs";

export async function generateMetadata({ searchParams }: PageProps<"/users">): Promise<Metadata> {
  const chips = activeChips(userQuery(await searchParams));
  return { title: ["Manage Users", ...chips.map(({ label }) => label)].join(" · ") };
}

export default async function ManageUsersPage({ searchParams }: PageProps<"/users">) {
  const ctx = await pageContext("read_users", "signed_in");
  const viewer = viewerOf(ctx.actor);
  const query = userQuery(await searchParams);
  const [found, admins, views] = await Promise.all([
    listUsers(ctx, UserFilters.parse(query)),
    whoCan(ctx, "manage_account"),
    listViews(ctx),
  ]);
  const mayAdd = viewer.privileges.includes("add_delete_users");
  return (
    <>
      <PageHeader
        title="Manage Users"
        actions={
          <>
            <ExportLink query={query} />
            {mayAdd && (
              <LinkButton href={paths.addUsers} variant="primary">
                Add Users
              </LinkButton>
            )}
          </>
        }
      />
      <ViewTabs views={views} query={query} mayDeleteShared={viewer.role === "admin"} />
      <UserList
        found={found}
        query={query}
        viewer={viewer}
        reach={reachOf(viewer, admins, usersHref(query))}
        canMail={mailIsConfigured}
      />
    </>
  );
}
