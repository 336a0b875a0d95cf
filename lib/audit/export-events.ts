import type { Context } from "@/lib/access/grant";
import { dayIn, timeColumns } from "@/lib/csv/time-columns";
import { timeZoneOf } from "@/lib/settings/time-zone-of";
import { auditSourceNames } from "./actions";
import type { AuditEvent } from "./audit-event";
import type { AuditFilters } from "./audit-filters";
import { eventJson, placesOf, placeTime } from "./events-query";
import { nameOf, textOf } from "./say";
import { sentenceOf } from "./sentence";

const atOnce = 1000;
const header = [
  ...["What happened", "Actor", "Actor id", "Action", "Target", "Target kind", "Target id"],
  ...["Before", "After", "Source", "Request id", "Change id", "Entry"],
];

type Row = { event: AuditEvent; at: string; changeId: string };

/**
 * All entries that the filters ask for, newest first, as the rows of a file: every event for itself. They are read on as they
 * are asked for, from the place where the last ended; what is written meanwhile is newer, and not in it.
 */
export async function exportEvents(
  { db, actor: { accountId, accountName } }: Context<"manage_account">,
  { before: _, after: __, ...filters }: AuditFilters,
): Promise<{ name: string; rows: AsyncGenerator<string[][]> }> {
  const { sql } = db;
  const zone = await timeZoneOf(db, accountId);
  const [utc, ...local] = timeColumns("Time", zone);
  async function* rows() {
    yield [[utc.header, ...local.map(({ header }) => header), ...header]];
    for (let beyond: AuditFilters["before"]; ; ) {
      const reading = { each: true, beyond, newestFirst: true, limit: atOnce };
      const read: Row[] = await sql<Row[]>`
        select ${placeTime(sql)} as at, p.change_id as "changeId", (
            select ${eventJson(sql)} from events e where e.account_id = ${accountId} and e.id = p.id) as event
          from (${placesOf(sql, accountId, { ...filters, before: undefined, after: undefined }, reading)}) p
         order by p.at desc, p.change_id desc, p.id desc`;
      yield read.map(({ event, at }) => [at, ...local.map(({ cell }) => cell(new Date(at))), ...cellsOf(event)]);
      const last = read.at(-1);
      if (!last || read.length < atOnce) return;
      beyond = { at: last.at, changeId: last.changeId, id: last.event.id };
    }
  }
  return { name: [accountName, "audit log", dayIn(zone)].join(" "), rows: rows() };
}

const cellsOf = (event: AuditEvent): string[] => [
  textOf(sentenceOf(event), event),
  nameOf({ who: "actor" }, event),
  event.actorId ?? "",
  event.action,
  nameOf({ who: "target" }, event),
  event.targetKind,
  event.targetId ?? "",
  event.before ? JSON.stringify(event.before) : "",
  event.after ? JSON.stringify(event.after) : "",
  auditSourceNames[event.source],
  event.requestId,
  event.changeId,
  String(event.id),
];
