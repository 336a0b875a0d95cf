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
import { UserFilters } from "./user-filters";
import { matchesOf, orderOf, userJson } from "./users-query";

/** What Manage Users shows, and the time zone of whoever looks at it. */
export const ExportUsersInput = z.intersection(UserFilters, z.object({ zone: z.string().max(50).optional() }));

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
  const localTime = localTimeIn(filters.zone);
  const [found] = await sql<{ ids: string[] }[]>`
    select coalesce(array_agg(id), '{}') as ids from (
      select u.id from users u where ${matchesOf(sql, actor, filters)} order by ${orderOf(sql, filters.sort)}) u`;
  const ids = found?.ids ?? [];

  async function* rows() {
    yield [
      ["Name", "Email", "Status", "Role", ...products.map((product) => productNames[product]), ...localTime.headers],
    ];
    for (let at = 0; at < ids.length; at += atOnce) {
      const read = await sql<{ user: ListedUser }[]>`
        select ${userJson(sql)} as user from unnest(${ids.slice(at, at + atOnce)}::uuid[]) with ordinality asked(id, nr)
        join users u on u.account_id = ${actor.accountId} and u.id = asked.id and u.deleted_at is null
        order by asked.nr`;
      yield read.map(({ user }) => [
        user.name,
        user.email,
        statusNames[user.status],
        roleNames[user.role],
        ...products.map((product) => seatChoiceNames[user.seats[product]]),
        ...localTime.cells(user.lastActiveAt),
      ]);
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

/** A moment as a program reads it, in UTC, and as people in `zone` do. */
function localTimeIn(zone: string | undefined) {
  const words = wordsIn(zone);
  return {
    headers: ["Last active (UTC)", ...(words ? [`Last active (${zone})`] : [])],
    cells: (at: string | null) => {
      if (!at) return words ? ["", ""] : [""];
      const moment = new Date(at);
      return [moment.toISOString(), ...(words ? [words.format(moment)] : [])];
    },
  };
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
