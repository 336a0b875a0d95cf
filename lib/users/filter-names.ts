import type { Context } from "@/lib/access/grant";
import { activityNames, poolName, roleNames, seatChoiceNames, statusNames } from "@/lib/catalog";
import { listGroups } from "@/lib/groups/list-groups";
import type { UserFilters } from "./user-filters";

/** What the filters are called, for the name of a file; a group that the actor does not know of has no name. */
export async function filterNames(ctx: Context<"read_users">, filters: UserFilters): Promise<string[]> {
  const { q, seat, status, role, group, active } = filters;
  const groups = group ? await listGroups(ctx) : [];
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
