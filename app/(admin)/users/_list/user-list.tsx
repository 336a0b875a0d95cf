"use client";

import { LiveAge } from "@/components/live/live-age";
import { LiveNotice } from "@/components/live/live-notice";
import { FilterChips } from "@/components/ui/filter-chips";
import { Pagination } from "@/components/ui/pagination";
import { SkipTable, TableEnd } from "@/components/ui/skip-table";
import type { Group } from "@/lib/groups/list-groups";
import { pageSizes } from "@/lib/users/page-sizes";
import type { UserColumn } from "@/lib/users/user-columns";
import { BulkChanges } from "../_bulk/bulk-changes";
import { RecentChanges } from "../_bulk/recent-changes";
import { filtersOf } from "../_bulk/selection";
import { SelectionProvider } from "../_bulk/selection-context";
import { UndoProvider } from "../_bulk/undo";
import type { Viewer } from "../_form/may-change";
import type { Reach } from "../_seats/ways-out";
import { FilterSelects } from "./filter-selects";
import { activeChips } from "./filters";
import { countWords, type FoundUsers } from "./found-users";
import { ListNavigation } from "./list-navigation";
import { ListProgress } from "./list-progress";
import { MorePages } from "./more-pages";
import { NoUsers } from "./no-users";
import { PageSize } from "./page-size";
import { SearchBox } from "./search-box";
import { SeatChanges } from "./seat-changes";
import { useLiveUsers } from "./use-live-users";
import type { UserQuery } from "./user-query";
import { usersHref } from "./user-query";
import { UserTable } from "./user-table";

type UserListProps = {
  /** What the server found when the page was asked for. */
  found: FoundUsers;
  query: UserQuery;
  /** The groups that the viewer knows of. */
  groups: readonly Group[];
  viewer: Viewer;
  reach: Reach;
  columns: readonly UserColumn[];
  canMail: boolean;
};

/** Search, filters, the table and its pages, kept up to date. All of what is asked stands in the address. */
export function UserList({ found: first, query, groups, viewer, reach, columns, canMail }: UserListProps) {
  const { users: found, list, dataUpdatedAt, isError, refetch } = useLiveUsers(first, query, columns);
  const filtered = activeChips(query).length > 0 || Boolean(query.q);
  const mayChange = viewer.privileges.includes("manage_seats") || viewer.privileges.includes("add_delete_users");
  return (
    <ListNavigation>
      <UndoProvider>
        <SelectionProvider filters={filtersOf(query)}>
          <div className="flex flex-col gap-4">
            <div className="grid items-start gap-3 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
              <SearchBox query={query} groups={groups} />
              <FilterSelects query={query} groups={groups} />
            </div>
            <FilterChips
              chips={activeChips(query, groups)}
              clearHref={usersHref({ sort: query.sort, size: query.size, view: query.view })}
            />
            <LiveNotice
              at={new Date(dataUpdatedAt).toISOString()}
              isError={isError}
              failed="Users could not be read again. What you see may have changed."
              retry={() => refetch()}
            />
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p role="status" className="text-label font-regular text-ink-2 tabular-nums">
                {countWords(found, filtered)}
              </p>
              <span className="flex flex-wrap items-baseline gap-x-4">
                <LiveAge updatedAt={dataUpdatedAt} />
                {mayChange && <RecentChanges />}
              </span>
            </div>
            <div className="flex flex-col">
              {found.users.length > 0 && <SkipTable />}
              <BulkChanges
                found={found}
                query={query}
                columns={columns}
                viewer={viewer}
                reach={reach}
                groups={groups}
              />
              <div>
                <ListProgress />
                {found.users.length > 0 ? (
                  <SeatChanges reach={reach}>
                    <UserTable
                      users={found.users}
                      list={list}
                      query={query}
                      groups={groups}
                      viewer={viewer}
                      columns={columns}
                      canMail={canMail}
                    />
                    <TableEnd />
                  </SeatChanges>
                ) : (
                  <NoUsers query={query} viewer={viewer} groups={groups} />
                )}
              </div>
            </div>
            {found.users.length > 0 && (
              <div className="flex flex-col gap-2">
                {found.totalIsCapped ? (
                  <MorePages query={query} page={found.page} hasMore={found.hasMore} />
                ) : (
                  found.total > found.size && (
                    <Pagination
                      page={found.page}
                      size={found.size}
                      total={found.total}
                      noun="users"
                      hrefOf={(page) => usersHref(query, { page: String(page) })}
                    />
                  )
                )}
                {found.total > pageSizes[0] && <PageSize query={query} size={found.size} />}
              </div>
            )}
          </div>
        </SelectionProvider>
      </UndoProvider>
    </ListNavigation>
  );
}
