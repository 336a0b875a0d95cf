import type { Context } from "@/lib/access/grant";
import type { AuditEvent } from "./audit-event";
import { type AuditFilters, placeText } from "./audit-filters";
import { eventJson, matchesOf, placesOf, placeTime } from "./events-query";
import type { ActionCounts } from "./folded-sentence";

/** How many changes a page of the log has, unless fewer are asked for. */
export const entriesOnPage = 50;
/** A change of more than these is folded to one row. */
export const shownOfChange = 3;

/** What one change wrote, as far as the filters ask for it. */
export type AuditEntry = {
  place: string;
  /** The first of them. */
  events: readonly AuditEvent[];
  counts: ActionCounts;
  /** How many events the whole change wrote. */
  changeSize: number;
};

type Row = Pick<AuditEntry, "events" | "counts" | "changeSize"> & { at: string; changeId: string; id: number | null };

/**
 * A page of the log, newest first: before a place, after one, or the newest. What is written later never moves what a page
 * shows. Within one change each event stands for itself.
 */
export async function listEvents(
  { db: { sql }, actor: { accountId } }: Context<"manage_account">,
  filters: AuditFilters,
  size = entriesOnPage,
) {
  const each = filters.change !== undefined;
  const newer = filters.after !== undefined;
  const reading = { each, beyond: filters.after ?? filters.before, newestFirst: !newer, limit: size + 1 };
  const [rows, first] = await Promise.all([
    sql<Row[]>`
      with places as materialized (${placesOf(sql, accountId, filters, reading)})
      select ${placeTime(sql)} as at, change_id as "changeId", ${each ? sql`id::float8` : sql`null`} as id, ${detailsOf(each)}
        from places p
       order by at desc, change_id desc ${each ? sql`, id desc` : sql``}`,
    sql<{ at: Date }[]>`
      select at from events where account_id = ${accountId} order by at, change_id, id limit 1`,
  ]);
  const isMore = rows.length > size;
  const shown = isMore ? (newer ? rows.slice(1) : rows.slice(0, -1)) : rows;
  const entries = shown.map(
    ({ at, changeId, id, ...row }): AuditEntry => ({ ...row, place: placeText({ at, changeId, id }) }),
  );
  const [top, bottom] = [entries[0]?.place, entries.at(-1)?.place];
  return {
    entries,
    newer: (newer ? isMore : filters.before !== undefined) ? (top ?? null) : null,
    older: (newer ? entries.length > 0 : isMore) ? (bottom ?? null) : null,
    /** Since when the account has a log. */
    since: first[0]?.at.toISOString() ?? null,
  };

  /** Of a place `p`: the first events of the change that match, how many of each action do, and how many there are at all. */
  function detailsOf(each: boolean) {
    const of = sql`${matchesOf(sql, accountId, filters)} and e.change_id = p.change_id and e.at = p.at`;
    const here = each ? sql`${of} and e.id = p.id` : of;
    return sql`
      (select jsonb_agg(${eventJson(sql)} order by e.id)
         from (select * from events e where ${here} order by e.id limit ${shownOfChange}) e) as events,
      (select jsonb_object_agg(action, n) from (
        select e.action, count(*) as n from events e where ${here} group by e.action) a) as counts,
      (select count(*) from events e where e.account_id = ${accountId} and e.change_id = ${filters.change ?? sql`p.change_id`})::int as "changeSize"`;
  }
}
