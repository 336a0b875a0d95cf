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
import type { ListedUser } from "./list-users";
import { hiddenColumns, type UserColumn } from "./user-columns";
import { UserFilters } from "./user-filters";
import { matchesOf, orderOf, userJson } from "./users-query";

/** What Manage Users shows, the columns it leaves out, and the time zone of whoever looks at it. */
export const ExportUsersInput = z.intersection(
  UserFilters,
  z.object({ zone: z.string().max(50).optional(), hidden: z.string().max(200).optional() }),
);

/** How many are read at once. */
const atOnce = 500;

/**
 * Everybody whom the filters find, in the order of the list, as the rows of a file. Who they are is that of one moment; the
 * rows are read a few at a time as they are asked for, so that neither memory nor a connection is held by a slow reader.
 */
export async function exportUsers(
  { db: { sql }, actor }: Context<"read_users">,
  filters: z.output<typeof ExportUsersInput>,
): Promise<{ name: string; rows: AsyncGenerator<string[][]> }> {
  const hidden = hiddenColumns(filters.hidden ?? "");
  const columns = columnsOf(filters.zone).filter(({ of }) => !of || !hidden.includes(of));
  const [found] = await sql<{ ids: string[] }[]>`
    select coalesce(array_agg(id), '{}') as ids from (
      select u.id from users u where ${matchesOf(sql, actor, filters)} order by ${orderOf(sql, filters.sort)}) u`;
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
  return { name: [actor.accountName, "users", today(), ...filterNames(filters)].join(" "), rows: rows() };
}

const today = () => new Date().toISOString().slice(0, 10);

function filterNames({ q, seat, status, role, active }: UserFilters): string[] {
  const seatName = seat === "none" ? seatChoiceNames.none : seat && poolName(seat.product, seat.seatType);
  const names = [
    seatName,
    status && statusNames[status],
    role && roleNames[role],
    active && activityNames[active],
    ...q,
  ];
  return names.filter((name) => name !== undefined);
}

/** A column of the file; `of` names the list's column that it belongs to. */
type Column = { of?: UserColumn; header: string; cell: (user: ListedUser) => string };

/** What the list shows of somebody. When they were last active stands as a program reads it, in UTC, and as people in `zone` do. */
function columnsOf(zone: string | undefined): Column[] {
  const words = wordsIn(zone);
  const lastActive = (header: string, write: (moment: Date) => string): Column => ({
    of: "last_active",
    header,
    cell: ({ lastActiveAt }) => (lastActiveAt ? write(new Date(lastActiveAt)) : ""),
  });
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
    lastActive("Last active (UTC)", (moment) => moment.toISOString()),
    ...(words ? [lastActive(`Last active (${zone})`, (moment) => words.format(moment))] : []),
  ];
}

/** The browser names its zone; a name that nobody knows adds no column. */
function wordsIn(zone: string | undefined) {
  try {
    return zone
      ? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" })
      : undefined;
  } catch {
    return undefined;
  }
}
