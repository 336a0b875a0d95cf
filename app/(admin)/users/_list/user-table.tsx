"use client";

import { HeldChanges } from "@/components/live/held-changes";
import { useStillRows } from "@/components/live/use-still-rows";
import { HeaderCell, Table } from "@/components/ui/table";
import type { Group } from "@/lib/groups/list-groups";
import type { ListedUser } from "@/lib/users/list-users";
import { type UserColumn, userColumnNames } from "@/lib/users/user-columns";
import { SelectPage } from "../_bulk/select-boxes";
import type { Viewer } from "../_form/may-change";
import { filterWords } from "./filters";
import { type SortKey, sortOf } from "./sort";
import type { UserQuery } from "./user-query";
import { UserRow } from "./user-row";

type UserTableProps = {
  users: readonly ListedUser[];
  /** Names what is listed: its address. */
  list: string;
  query: UserQuery;
  groups: readonly Group[];
  viewer: Viewer;
  columns: readonly UserColumn[];
  canMail: boolean;
};

const idOf = ({ id }: ListedUser) => id;

/**
 * The users of one page. Rows never move under a pointer or the focus; what changed waits behind "Update". The headers
 * lead to the next order of their column.
 */
export function UserTable({ users, list, query, groups, viewer, columns, canMail }: UserTableProps) {
  const { rows, changes, update, touch } = useStillRows(users, idOf, list);
  const words = filterWords(query, groups);
  const header = (key: SortKey, name: string) => (
    <HeaderCell key={key} {...sortOf(query, key)}>
      {name}
    </HeaderCell>
  );
  const page = rows.filter(({ gone }) => !gone).map(({ item }) => item.id);
  return (
    <div {...touch}>
      <Table
        caption={words.length > 0 ? `Users: ${words.join(", ")}` : "Users"}
        head={
          <>
            <HeaderCell narrow>
              <SelectPage page={page} />
            </HeaderCell>
            {header("name", "Name")}
            {columns.map((column) =>
              column === "role" ? (
                header("role", userColumnNames.role)
              ) : column === "last_active" ? (
                header("last-active", userColumnNames.last_active)
              ) : (
                <HeaderCell key={column}>{userColumnNames[column]}</HeaderCell>
              ),
            )}
            <HeaderCell hidden>Actions</HeaderCell>
          </>
        }
      >
        {rows.map(({ item, gone }) => (
          <UserRow key={item.id} user={item} gone={gone} viewer={viewer} columns={columns} canMail={canMail} />
        ))}
      </Table>
      <HeldChanges changes={changes} update={update} />
    </div>
  );
}
