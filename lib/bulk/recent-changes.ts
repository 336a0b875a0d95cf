import type { Database } from "@/db/client";
import type { Context } from "@/lib/access/grant";
import type { SeatChoice } from "@/lib/catalog";
import { undoable } from "./undoable";

type Fragment = ReturnType<Database["sql"]>;

/** What became of some of the people of a change: only what differs. Groups by name, those that the reader knows of. */
export type ChangedTo = {
  people: number;
  status?: "invited" | "active" | "suspended";
  remote_support?: SeatChoice;
  service_desk?: SeatChoice;
  joined?: string[];
  parted?: string[];
};

/** A change of several people at once. `left`: how many have not been changed since, so that they can be undone. */
export type RecentChange = {
  changeId: string;
  at: string;
  by: string;
  people: number;
  left: number;
  to: ChangedTo[];
};

/** The last 20 changes of several people within 24 hours, newest first, as far as the actor may undo them. */
export async function recentChanges({ db: { sql }, actor }: Context<"read_users">): Promise<RecentChange[]> {
  const groupsIn = (facts: Fragment, others: Fragment) => sql`(
    select jsonb_agg(g ->> 'name' order by g ->> 'name') from jsonb_array_elements(${facts} -> 'groups') g
    where not ${others} -> 'groups' @> jsonb_build_array(jsonb_build_object('id', g -> 'id'))
      and (${actor.limitedTo}::uuid[] is null or (g ->> 'id')::uuid = any (${actor.limitedTo}::uuid[])))`;
  const rows = await sql<{ change: RecentChange }[]>`
    with latest as materialized (
      select e.change_id from events e where ${undoable(sql, actor)}
      group by e.change_id having count(*) > 1 order by min(e.at) desc limit 20
    ),
    -- Those whom a change did the same to are one row from here on, however many they are.
    alike as materialized (
      select e.change_id, min(e.at) as at, min(e.actor_name) as by, e.before, e.after, count(*) as people,
        count(*) filter (where u.version = e.target_version) as "left"
      from events e
      left join users u on u.account_id = e.account_id and u.id = e.target_id::uuid and u.deleted_at is null
      where ${undoable(sql, actor)} and e.change_id in (select change_id from latest)
      group by e.change_id, e.before, e.after
    )
    select jsonb_build_object(
      'changeId', change_id, 'at', min(at), 'by', min(by), 'people', sum(people), 'left', sum("left"),
      'to', jsonb_agg("to" || jsonb_build_object('people', people) order by people desc)
    ) as change
    from (
      select e.change_id, min(e.at) as at, min(e.by) as by, sum(e.people) as people, sum(e."left") as "left",
        case when e.after ? 'status' then jsonb_build_object('status', e.after -> 'status')
          else jsonb_strip_nulls(jsonb_build_object(
            'remote_support', e.after -> 'remote_support', 'service_desk', e.after -> 'service_desk',
            'joined', ${groupsIn(sql`e.after`, sql`e.before`)}, 'parted', ${groupsIn(sql`e.before`, sql`e.after`)})) end as "to"
      from alike e
      group by e.change_id, 6
    ) part
    group by change_id
    order by min(at) desc`;
  return rows.map(({ change }) => change);
}
