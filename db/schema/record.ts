import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, justNow, moment, newId, wholeNumber } from "./columns";

/** The record (R16): who did what, when, from where, before and after. The app's role can add rows, never change them. */
export const events = pgTable(
  "events",
  {
    accountId: uuid("account_id").notNull(),
    id: wholeNumber("id").notNull().generatedAlwaysAsIdentity(),
    at: moment("at").notNull().default(justNow),
    /** None when the product itself acted (a lease ran out). */
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    /** Such as `user.changed`, `seat.cleared`, `capacity.changed`. */
    action: text("action").notNull(),
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id"),
    targetName: text("target_name").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    source: text("source", { enum: ["browser", "api", "command_line", "system"] }).notNull(),
    requestId: text("request_id").notNull(),
    /** The same for all rows that one change wrote, which have the same time too. Most changes write one. */
    changeId: uuid("change_id").notNull().default(newId),
    /** The version that a change of a person left: undoing it is a change that saw this one. */
    targetVersion: integer("target_version"),
  },
  // The audit log is read by time, change and id. What it is narrowed to goes through action and source to the same order,
  // so that a rare combination costs as little as a common one (lib/audit/events-query.ts).
  (t) => {
    const order = [t.at, t.changeId, t.id] as const;
    return [
      primaryKey({ columns: [t.accountId, t.id] }),
      index("events_by_time").on(t.accountId, ...order),
      index("events_by_action").on(t.accountId, t.action, t.source, ...order),
      index("events_by_actor").on(t.accountId, t.actorId, t.action, t.source, ...order),
      index("events_by_target").on(t.accountId, t.targetId, t.action, t.source, ...order, t.actorId),
      index("events_by_change").on(t.accountId, t.changeId, t.id),
      index("events_by_request").on(t.accountId, t.requestId, t.id),
      index("changes_of_people").on(t.accountId, t.at, t.changeId).where(sql`target_version is not null`),
    ];
  },
);

/**
 * The record sealed (kernel.seal_events): each event once, in the order in which they were found, which is not that of their
 * ids. A hash covers the event and all before it. The app's role can add seals, never change them.
 */
export const eventSeals = pgTable(
  "event_seals",
  {
    accountId: uuid("account_id").notNull(),
    position: wholeNumber("position").notNull(),
    eventId: wholeNumber("event_id").notNull(),
    hash: bytes("hash").notNull(),
    sealedAt: moment("sealed_at").notNull().default(justNow),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.position] }), uniqueIndex("sealed_once").on(t.accountId, t.eventId)],
);

/** What is recorded and not sealed yet: written by a trigger with each event, so that however late it commits it is found. */
export const unsealedEvents = pgTable(
  "unsealed_events",
  { accountId: uuid("account_id").notNull(), eventId: wholeNumber("event_id").notNull() },
  (t) => [primaryKey({ columns: [t.accountId, t.eventId] })],
);

/** What to tell listeners: one row per change of a product, or of `people`. Drained by whoever notifies (lib/live). */
export const outbox = pgTable("outbox", {
  id: wholeNumber("id").primaryKey().generatedAlwaysAsIdentity(),
  accountId: uuid("account_id").notNull(),
  product: text("product").notNull(),
  version: wholeNumber("version").notNull(),
});
