import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listGroups } from "@/lib/groups/list-groups";
import { ownPreferences } from "@/lib/http/own-preferences";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { listUsers } from "@/lib/users/list-users";
import { columnsOf } from "@/lib/users/user-columns";
import { UserFilters } from "@/lib/users/user-filters";
import { whoCan } from "@/lib/users/who-can";
import { listViews } from "@/lib/views/list-views";
import { LimitedTo } from "../_components/limited-to";
import { viewerOf } from "./_form/may-change";
import { ExportLink } from "./_list/export-link";
import { activeChips } from "./_list/filters";
import { TableSettings } from "./_list/table-settings";
import { UserList } from "./_list/user-list";
import { userQuery, usersHref } from "./_list/user-query";
import { reachOf } from "./_seats/reach-of";
import { ViewTabs } from "./_views/view-tabs";

export async function generateMetadata({ searchParams }: PageProps<"/users">): Promise<Metadata> {
  const query = userQuery(await searchParams);
  const groups = query.group ? await listGroups(await pageContext("read_users")) : [];
  const chips = activeChips(query, groups);
  return { title: ["Manage Users", ...chips.map(({ label }) => label)].join(" · ") };
}

export default async function ManageUsersPage({ searchParams }: PageProps<"/users">) {
  const ctx = await pageContext("read_users", "signed_in");
  const viewer = viewerOf(ctx.actor);
  const query = userQuery(await searchParams);
  const preferences = await ownPreferences();
  const columns = columnsOf(preferences.columns);
  const [found, admins, views, groups] = await Promise.all([
    listUsers(ctx, { ...UserFilters.parse(query), columns }),
    whoCan(ctx, "manage_account"),
    listViews(ctx),
    listGroups(ctx),
  ]);
  const mayAdd = viewer.privileges.includes("add_delete_users");
  return (
    <>
      <PageHeader
        title="Manage Users"
        actions={
          <>
            <TableSettings preferences={preferences} />
            <ExportLink query={query} columns={columns} />
            {mayAdd && (
              <LinkButton href={paths.addUsers} variant="primary">
                Add Users
              </LinkButton>
            )}
          </>
        }
      />
      <ViewTabs views={views} query={query} />
      <LimitedTo viewer={viewer} groups={groups} admins={admins} />
      <UserList
        found={found}
        query={query}
        groups={groups}
        viewer={viewer}
        reach={reachOf(viewer, admins, usersHref(query))}
        columns={columns}
        canMail={mailIsConfigured}
      />
    </>
  );
}
