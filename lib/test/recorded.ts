import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import type { Actor } from "@/lib/access/actor";
import { isAuditAction } from "@/lib/audit/actions";

/** Something that somebody does, and the one event that must come of it: who, what, to whom, before and after. */
export type Happening = { act: () => Promise<unknown>; event: Record<string, unknown> };

/** An action of the record, who does it or where, and how it is brought about. */
export type Recorded = [action: string, doing: string, happening: () => Promise<Happening>];

/** What an event says of a known actor. */
export const by = ({ actor }: { actor: Actor }) => ({
  actor_id: actor.source === "command_line" ? null : actor.id,
  actor_name: actor.name,
  source: actor.source,
  request_id: actor.requestId,
});

/** What an event says of the person it happened to. */
export const on = ({ id, name }: { id: string; name: string }) => ({
  target_kind: "user",
  target_id: id,
  target_name: name,
});

/** Registers a test of each: the change is there with its event, and without a record there is no change (R16). */
export function recorded(happenings: readonly Recorded[]): void {
  for (const [action, doing, happening] of happenings) {
    test(`${action}, ${doing}: recorded in full, together with the change or neither of them (R16)`, async () => {
      const { act, event } = await happening();
      const before = await everything();
      await withoutRecord(() => expect(act()).rejects.toThrow("there is no record"));
      expect(await everything()).toBe(before);

      const [last] = await seeding()<{ id: string }[]>`select coalesce(max(id), 0) as id from events`;
      await act();
      const written = await seeding()`select * from events where id > ${last?.id ?? 0} and action = ${action}`;
      expect(written).toMatchObject([{ action, at: expect.any(Date), ...event }]);
      expect(isAuditAction(action), "the audit log has a sentence for it").toBe(true);
    });
  }
}

/** Does `work` while nothing can be written to the record. */
async function withoutRecord(work: () => Promise<unknown>) {
  await seeding().unsafe(`
    create or replace function no_record() returns trigger language plpgsql as
      $$ begin raise exception 'there is no record'; end $$;
    create trigger no_record before insert on events for each row execute function no_record()`);
  await work().finally(() => seeding()`drop trigger no_record on events`);
}

/** All that the database keeps, but for the counters of failed sign-ins. */
async function everything(): Promise<string> {
  const tables = await seeding()<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'sign_in_failures' order by 1`;
  const rows = tables.map(
    ({ name }) => seeding()`select to_jsonb(t) as row from ${seeding()(name)} t order by t::text`,
  );
  return JSON.stringify(await Promise.all(rows));
}
