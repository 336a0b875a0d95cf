import type postgres from "postgres";
import { plannedAnew } from "@/db/client";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import { productNames, products, roleNames, seatChoiceNames, statusNames } from "@/lib/catalog";
import { dayIn, timeColumns } from "@/lib/csv/time-columns";
import { joinNames } from "@/lib/groups/join-names";
import { timeZoneOf } from "@/lib/settings/time-zone-of";
import type { ListedUser } from "./list-users";
import type { UserColumn } from "./user-columns";
import type { UserFilters } from "./user-filters";
import { groupsJson, orderOf, userJson } from "./users-query";

/** Which users (alias `u`) of those whom the actor sees, how, and what the file is named after. */
type Asked = {
  which: postgres.PendingQuery<postgres.Row[]>;
  sort: UserFilters["sort"];
  columns: readonly UserColumn[];
  words: readonly string[];
};

/** How many are read at once. */
const atOnce = 500;

/**
 * Users as the rows of a file. Who they are is that of one moment; the rows are read a few at a time as they are asked for, so
 * that neither memory nor a connection is held by a slow reader. Whoever is deleted, or out of the actor's groups, by then is
 * left out.
 */
export async function usersFile(
  { db, actor }: Context<"read_users">,
  { which, sort, columns, words }: Asked,
): Promise<{ name: string; rows: AsyncGenerator<string[][]> }> {
  const { sql } = db;
  const [zone, [found]] = await Promise.all([
    timeZoneOf(db, actor.accountId),
    plannedAnew(sql<{ ids: string[] }[]>`
      select coalesce(array_agg(id), '{}') as ids from (
        select u.id from users u where ${which} order by ${orderOf(sql, sort)}) u`),
  ]);
  const written = cellsOf(zone).filter(({ of }) => !of || columns.includes(of));
  const ids = found?.ids ?? [];

  async function* rows() {
    yield [written.map(({ header }) => header)];
    for (let at = 0; at < ids.length; at += atOnce) {
      const read = await sql<{ user: ListedUser }[]>`
        select ${userJson(sql)} ${groupsJson(sql, actor, columns)} as user
        from unnest(${ids.slice(at, at + atOnce)}::uuid[]) with ordinality asked(id, nr)
        join users u on u.account_id = ${actor.accountId} and u.id = asked.id and u.deleted_at is null
        where ${inReach(sql, actor, sql`u.id`)}
        order by asked.nr`;
      yield read.map(({ user }) => written.map(({ cell }) => cell(user)));
    }
  }
  return { name: [actor.accountName, "users", dayIn(zone), ...words].join(" "), rows: rows() };
}

/** A column of the file; `of` names the list's column that it belongs to. */
type Column = { of?: UserColumn; header: string; cell: (user: ListedUser) => string };

/** What the list shows of somebody, with groups as an import reads them. */
function cellsOf(zone: string): Column[] {
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
    { of: "groups", header: "Groups", cell: ({ groups = [] }) => joinNames(groups) },
    ...timeColumns("Last active", zone).map(({ header, cell }) => ({
      of: "last_active" as const,
      header,
      cell: ({ lastActiveAt }: ListedUser) => (lastActiveAt ? cell(new Date(lastActiveAt)) : ""),
    })),
  ];
}
