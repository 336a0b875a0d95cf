import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { justNow, moment, product, wholeNumber } from "./columns";
import { users } from "./users";

const seatType = () => text("seat_type", { enum: ["named", "shared"] }).notNull();

/** The lock row of a product's seats, and the settings of its leases, all in seconds. */
export const accountProducts = pgTable(
  "account_products",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    product: product(),
    /** Grows with every change of the product's seats: what a reader saw, it can tell from what is. */
    version: wholeNumber("version").notNull().default(0),
    /** No open hold dies before this, so that a verb need not look for dead ones; at the latest when one does. */
    nextExpiry: moment("next_expiry").notNull().default(sql`'-infinity'`),
    heartbeatSeconds: integer("heartbeat_seconds").notNull().default(20),
    noSignalSeconds: integer("no_signal_seconds").notNull().default(60),
    idleLeaseSeconds: integer("idle_lease_seconds").notNull().default(120),
    connectedLeaseSeconds: integer("connected_lease_seconds").notNull().default(300),
    supportKeySeconds: integer("support_key_seconds").notNull().default(3600),
    offerSeconds: integer("offer_seconds").notNull().default(60),
    /** Whether those who wait see who is ahead of them, or only how many. */
    lineNames: boolean("line_names").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.product] }),
    check("product_is_known", sql`product in ('remote_support', 'service_desk')`),
  ],
);

/** The seats of one type that an account bought for one product. */
export const seatPools = pgTable(
  "seat_pools",
  {
    accountId: uuid("account_id").notNull(),
    product: product(),
    seatType: seatType(),
    capacity: integer("capacity").notNull().default(0),
    assignmentLimit: integer("assignment_limit"),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.product, t.seatType] }),
    foreignKey({
      columns: [t.accountId, t.product],
      foreignColumns: [accountProducts.accountId, accountProducts.product],
    }),
    check("capacity_is_not_negative", sql`capacity between 0 and 100000`),
    check("seat_type_is_known", sql`seat_type in ('named', 'shared')`),
  ],
);

/** Who may use which pool. The primary key is R1: one seat type per product and person. */
export const seatAssignments = pgTable(
  "seat_assignments",
  {
    accountId: uuid("account_id").notNull(),
    userId: uuid("user_id").notNull(),
    product: product(),
    seatType: seatType(),
    assignedAt: moment("assigned_at").notNull().default(justNow),
  },
  (t) => [
    primaryKey({ name: "one_seat_type_per_product_and_person", columns: [t.accountId, t.userId, t.product] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    foreignKey({
      columns: [t.accountId, t.product, t.seatType],
      foreignColumns: [seatPools.accountId, seatPools.product, seatPools.seatType],
    }),
    index("seat_assignments_by_pool").on(t.accountId, t.product, t.seatType, t.userId),
  ],
);

/** One row per Shared seat ever bought. Rows are never deleted, so that `tenure` only grows (I3). */
export const sharedSeats = pgTable(
  "shared_seats",
  {
    accountId: uuid("account_id").notNull(),
    product: product(),
    seatNo: integer("seat_no").notNull(),
    state: text("state", { enum: ["free", "in_use", "clearing", "offered"] })
      .notNull()
      .default("free"),
    userId: uuid("user_id"),
    /** Counts the occupancies of this seat; with the seat's number it names one. */
    tenure: wholeNumber("tenure").notNull().default(0),
    /** The public name of the occupancy, the same as (seat number, tenure). */
    occupancyId: uuid("occupancy_id"),
    since: moment("since"),
    clearedAt: moment("cleared_at"),
    clearedBy: uuid("cleared_by"),
    offerExpiresAt: moment("offer_expires_at"),
    offerExtended: boolean("offer_extended").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.product, t.seatNo] }),
    foreignKey({
      columns: [t.accountId, t.product],
      foreignColumns: [accountProducts.accountId, accountProducts.product],
    }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("an_agent_sits_once").on(t.accountId, t.product, t.userId).where(sql`user_id is not null`),
    uniqueIndex("an_occupancy_is_one_seat").on(t.accountId, t.occupancyId).where(sql`occupancy_id is not null`),
    index("free_seats").on(t.accountId, t.product, t.seatNo).where(sql`user_id is null`),
    // Few at a time: with them the seats in use are counted without reading one of them.
    index("seats_on_their_way").on(t.accountId, t.product, t.state).where(sql`state in ('clearing', 'offered')`),
    check("seat_state_is_known", sql`state in ('free', 'in_use', 'clearing', 'offered')`),
    check("a_seat_is_free_or_somebodys", sql`(state = 'free') = (user_id is null)`),
    check("an_occupancy_has_a_name", sql`(state in ('in_use', 'clearing')) = (occupancy_id is not null)`),
    check("a_cleared_seat_says_when", sql`(state = 'clearing') = (cleared_at is not null)`),
  ],
);

/** What keeps an occupancy alive. The client-made id is the idempotency key, per agent; a hold is never re-opened. */
export const holds = pgTable(
  "holds",
  {
    accountId: uuid("account_id").notNull(),
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull(),
    product: product(),
    /** The occupancy it keeps: none for a Named seat, or for a session that outlived its seat (R12). */
    seatNo: integer("seat_no"),
    tenure: wholeNumber("tenure"),
    kind: text("kind", { enum: ["session", "sign_in"] }).notNull(),
    /** `attended` or `unattended` for a session; none for a sign-in and for an id that was ended before it was seen. */
    mode: text("mode", { enum: ["attended", "unattended"] }),
    state: text("state", { enum: ["waiting", "connected", "signed_in", "ended"] }).notNull(),
    deviceId: text("device_id").notNull(),
    deviceName: text("device_name").notNull(),
    platform: text("platform", { enum: ["windows", "mac", "ios", "android", "web"] }).notNull(),
    supportKey: text("support_key"),
    createdAt: moment("created_at").notNull().default(justNow),
    connectedAt: moment("connected_at"),
    endedAt: moment("ended_at"),
    endReason: text("end_reason", { enum: ["closed", "cleared", "expired", "signed_out", "seat_removed"] }),
    lastSeenAt: moment("last_seen_at").notNull().default(justNow),
    leaseExpiresAt: moment("lease_expires_at").notNull().default(justNow),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.userId, t.id] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    // No index holds the lease, so that a heartbeat stays a HOT update.
    index("open_holds_of_a_product").on(t.accountId, t.product).where(sql`ended_at is null`),
    index("open_holds_of_an_agent").on(t.accountId, t.userId).where(sql`ended_at is null`),
    index("holds_by_end").on(t.endedAt).where(sql`ended_at is not null`),
    uniqueIndex("a_support_key_opens_one_session").on(t.accountId, t.supportKey).where(sql`state = 'waiting'`),
    check("hold_state_is_known", sql`state in ('waiting', 'connected', 'signed_in', 'ended')`),
    check(
      "an_ended_hold_says_when_and_why",
      sql`(state = 'ended') = (ended_at is not null) and (ended_at is null) = (end_reason is null)`,
    ),
    check("a_seat_is_named_with_its_tenure", sql`(seat_no is null) = (tenure is null)`),
  ],
);

/** Who waits for a Shared seat of a product, in order of `position`. */
export const waitingLine = pgTable(
  "waiting_line",
  {
    accountId: uuid("account_id").notNull(),
    product: product(),
    position: wholeNumber("position").notNull().generatedAlwaysAsIdentity(),
    userId: uuid("user_id").notNull(),
    joinedAt: moment("joined_at").notNull().default(justNow),
    lastSeenAt: moment("last_seen_at").notNull().default(justNow),
    misses: integer("misses").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.product, t.position] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("one_place_in_line").on(t.accountId, t.product, t.userId),
  ],
);
