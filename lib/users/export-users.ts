import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import {
  activityNames,
  poolName,
  productNames,
  products,
  roleNames,
  seatChoiceNames,
  statusNames,
} from "@/lib/catalog";
import { dayIn, timeColumns } from "@/lib/csv/time-columns";
import { type Group, listGroups } from "@/lib/groups/list-groups";
import { timeZoneOf } from "@/lib/settings/time-zone-of";
import type { ListedUser } from "./list-users";
import { hiddenColumns, type UserColumn } from "./user-columns";
import { UserFilters } from "./user-filters";
import { matchesOf, orderOf, userJson } from "./users-query";

/** What Manage Users shows, and the columns it leaves out. */
export const ExportUsersInput = z.intersection(UserFilters, z.object({ hidden: z.string().max(200).optional() }));

/** How many are read at once. */
const atOnce = 500;

/**
 * Everybody whom the filters find, in the order of the list, as the rows of a file. Who they are is that of one moment; the
 * rows are read a few at a time as they are asked for, so that neither memory nor a connection is held by a slow reader.
 */
export async function exportUsers(
  ctx: Context<"read_users">,
  filters: z.output<typeof ExportUsersInput>,
): Promise<{ name: string; rows: AsyncGenerator<string[][]> }> {
  const { db, actor } = ctx;
  const { sql } = db;
  const [zone, groups, [found]] = await Promise.all([
    timeZoneOf(db, actor.accountId),
    listGroups(ctx),
    sql<{ ids: string[] }[]>`
      select coalesce(array_agg(id), '{}') as ids from (
        select u.id from users u where ${matchesOf(sql, actor, filters)} order by ${orderOf(sql, filters.sort)}) u`,
  ]);
  const hidden = hiddenColumns(filters.hidden ?? "");
  const columns = columnsOf(zone).filter(({ of }) => !of || !hidden.includes(of));
  const ids = found?.ids ?? [];

  async function* rows() {
    yield [columns.map(({ header }) => header)];
    for (let at = 0; at < ids.length; at += atOnce) {
      const read = await sql<{ user: ListedUser }[]>`
        select ${userJson(sql)} as user from unnest(${ids.slice(at, at + atOnce)}::uuid[]) with ordinality asked(id, nr)
        join users u on u.account_id = ${actor.accountId} and u.id = asked.id and u.deleted_at is null
        order by asked.nr`;
      yield read.map(({ user }) => columns.map(({ cell }) => cell(user)));
    }
  }
  return { name: [actor.accountName, "users", dayIn(zone), ...filterNames(filters, groups)].join(" "), rows: rows() };
}

function filterNames({ q, seat, status, role, group, active }: UserFilters, groups: readonly Group[]): string[] {
  const seatName = seat === "none" ? seatChoiceNames.none : seat && poolName(seat.product, seat.seatType);
  const names = [
    seatName,
    status && statusNames[status],
    role && roleNames[role],
    group === "none" ? "No group" : groups.find(({ id }) => id === group)?.name,
    active && activityNames[active],
    ...q,
  ];
  return names.filter((name) => name !== undefined);
}

/** A column of the file; `of` names the list's column that it belongs to. */
type Column = { of?: UserColumn; header: string; cell: (user: ListedUser) => string };

/** What the list shows of somebody. */
function columnsOf(zone: string): Column[] {
  return [
    { header: "Name", cell: ({ name }) => name },
    { header: "Email", cell: ({ email }) => email },
    { of: "role", header: "Status", cell: ({ status }) => statusNames[status] },
    { of: "role", header: "Role", cell: ({ role }) => roleNames[role] },
    ...products.map((product) => ({
      of: product,
      header: productNames[product],
      cell: ({ seats }: ListedUser) => seatChoiceNames[seats[product]],
    })),
    ...timeColumns("Last active", zone).map(({ header, cell }) => ({
      of: "last_active" as const,
      header,
      cell: ({ lastActiveAt }: ListedUser) => (lastActiveAt ? cell(new Date(lastActiveAt)) : ""),
    })),
  ];
}
