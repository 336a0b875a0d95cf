import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { grantablePrivileges, maxPeopleInBulk, roles, seatChoices } from "@/lib/catalog";
import { listGroups } from "@/lib/groups/list-groups";
import { Refusal } from "@/lib/refusal";
import { type PersonEdit, savePeople } from "@/lib/users/save-people";
import type { BulkDone } from "./apply-bulk";
import { undoable } from "./undoable";

/** `skip`: people who were changed since, as they were named, and are to stay as they are. */
export const UndoInput = z.object({ changeId: z.uuid(), skip: z.array(z.uuid()).max(maxPeopleInBulk).default([]) });

/** The details of an undo that is not whole any more: who was changed since, and how many others there are. */
export type UndoMoved = { moved: { id: string; name: string }[]; left: number };

const Groups = z.array(z.object({ id: z.uuid() })).transform((groups) => groups.map(({ id }) => id));

/** The facts of a person that an event tells (see plan_people in the kernel). */
const Facts = z
  .object({
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    role: z.enum(roles),
    privileges: z.array(z.enum(grantablePrivileges)),
    status: z.enum(["invited", "active", "suspended"]),
    remote_support: z.enum(seatChoices),
    service_desk: z.enum(seatChoices),
    groups: Groups,
    limited: z.boolean(),
    managesGroups: Groups,
  })
  .partial();

type Row = { id: string; name: string; version: number; before: unknown; after: unknown; moved: boolean };

/**
 * Gives people back what they had before a change of the last 24 hours: one save with the versions that the change left,
 * so it is refused whole where somebody was changed since, and a seat that is clearing goes on clearing. Who was changed
 * since is named, and passed over only when asked (`skip`). Managers undo their own changes.
 */
export async function undoChange(
  ctx: Context<"read_users">,
  { changeId, skip }: z.output<typeof UndoInput>,
): Promise<BulkDone> {
  const { sql } = ctx.db;
  const rows = await sql<Row[]>`
    select e.target_id as id, e.target_name as name, e.target_version as version, e.before, e.after,
      u.version is distinct from e.target_version as moved
    from events e
    left join users u on u.account_id = e.account_id and u.id = e.target_id::uuid and u.deleted_at is null
    where ${undoable(sql, ctx.actor)} and e.change_id = ${changeId}
    order by e.id`;
  const moved = rows.filter((row) => row.moved);
  const left = rows.length - moved.length;
  if (left === 0) throw new Refusal("nothing_to_undo");
  const passedOver = new Set(skip);
  if (moved.some(({ id }) => !passedOver.has(id))) {
    const details: UndoMoved = { moved: moved.map(({ id, name }) => ({ id, name })), left };
    throw new Refusal("changed_meanwhile", { details });
  }
  const known = new Set((await listGroups(ctx)).map(({ id }) => id));
  const edits = rows.filter((row) => !row.moved).map((row) => editBack(row, known));
  const { saved, changeId: undone } = await savePeople(ctx, edits);
  if (undone === null) throw new Refusal("nothing_to_undo"); // all that they had is gone
  return { people: saved.length, changeId: undone };
}

/** Groups that the actor does not know of stay as they are; into one that was deleted since nobody comes back. */
function editBack({ id, version, before, after }: Row, known: ReadonlySet<string>): PersonEdit {
  const { remote_support, service_desk, status, groups, managesGroups, ...facts } = Facts.parse(before);
  const came = Facts.pick({ groups: true }).parse(after).groups ?? [];
  const back = (ids: readonly string[], is: boolean) =>
    ids.filter((group) => known.has(group)).map((group) => [group, is]);
  return {
    id,
    version,
    ...facts,
    ...(groups && { groups: Object.fromEntries([...back(came, false), ...back(groups, true)]) }),
    ...(managesGroups && { managesGroups: managesGroups.filter((group) => known.has(group)) }),
    ...(status && { status: status === "suspended" ? "suspended" : "active" }),
    // What suspends takes the seats; they are not named besides.
    ...(status !== "suspended" && {
      seats: { ...(remote_support && { remote_support }), ...(service_desk && { service_desk }) },
    }),
  };
}
