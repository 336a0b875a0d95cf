import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { justNow, moment, newId, product, wholeNumber } from "./columns";
import { users } from "./users";

/** Occupancies that ended, written once. With the live rows this is the whole history of a pool. */
export const tenures = pgTable(
  "tenures",
  {
    accountId: uuid("account_id").notNull(),
    product: product(),
    seatNo: integer("seat_no").notNull(),
    tenure: wholeNumber("tenure").notNull(),
    occupancyId: uuid("occupancy_id").notNull(),
    userId: uuid("user_id").notNull(),
    fromAt: moment("from_at").notNull(),
    toAt: moment("to_at").notNull(),
    /** Why it ended: `closed`, `cleared`, `expired`, `signed_out`, `seat_removed` or `moved_to_named`. */
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.product, t.seatNo, t.tenure] }),
    uniqueIndex("tenures_by_occupancy").on(t.accountId, t.occupancyId),
    index("tenures_by_end").on(t.accountId, t.product, t.toAt),
  ],
);

/** Waits in line that ended: how long one usually waits is told from here. */
export const waits = pgTable(
  "waits",
  {
    accountId: uuid("account_id").notNull(),
    id: wholeNumber("id").notNull().generatedAlwaysAsIdentity(),
    product: product(),
    userId: uuid("user_id").notNull(),
    fromAt: moment("from_at").notNull(),
    toAt: moment("to_at").notNull(),
    outcome: text("outcome", { enum: ["seated", "left", "missed", "vanished", "seat_removed"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    index("waits_by_end").on(t.accountId, t.product, t.toAt).where(sql`outcome = 'seated'`),
    index("waits_in_vain").on(t.accountId, t.userId, t.toAt).where(sql`outcome in ('missed', 'vanished')`),
  ],
);

/** Refused takes; repeats of one agent within a minute are one row with a count. */
export const denials = pgTable(
  "denials",
  {
    accountId: uuid("account_id").notNull(),
    id: wholeNumber("id").notNull().generatedAlwaysAsIdentity(),
    product: product(),
    userId: uuid("user_id").notNull(),
    reason: text("reason").notNull(),
    firstAt: moment("first_at").notNull(),
    lastAt: moment("last_at").notNull(),
    attempts: integer("attempts").notNull().default(1),
    occupied: integer("occupied").notNull(),
    capacity: integer("capacity").notNull(),
    waiting: integer("waiting").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    index("denials_of_an_agent").on(t.accountId, t.product, t.userId, t.lastAt),
  ],
);

/** A request for more Shared seats, decided by the operator. */
export const seatRequests = pgTable(
  "seat_requests",
  {
    accountId: uuid("account_id").notNull(),
    id: uuid("id").notNull().default(newId),
    product: product(),
    requestedBy: uuid("requested_by").notNull(),
    /** How many seats to add. */
    seats: integer("seats").notNull(),
    reason: text("reason").notNull(),
    createdAt: moment("created_at").notNull().default(justNow),
    state: text("state", { enum: ["requested", "approved", "declined", "withdrawn"] })
      .notNull()
      .default("requested"),
    decidedAt: moment("decided_at"),
    decisionReason: text("decision_reason"),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    foreignKey({ columns: [t.accountId, t.requestedBy], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("one_open_request_per_product").on(t.accountId, t.product).where(sql`state = 'requested'`),
    check("a_request_asks_for_seats", sql`seats between 1 and 10000`),
  ],
);
