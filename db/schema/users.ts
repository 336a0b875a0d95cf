import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  inet,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { bytes, justNow, moment, newId, sortable } from "./columns";

/** People. Rows outlive deletion so that the record keeps their names; only `save_people` and sign-in write here. */
export const users = pgTable(
  "users",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    id: uuid("id").notNull().default(newId),
    /** Trimmed, NFKC, lower case (R19); empty once the user is deleted. */
    email: text("email").notNull(),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    role: text("role", { enum: ["admin", "manager", "agent"] }).notNull(),
    privileges: text("privileges").array().notNull().default(sql`'{}'`),
    /** A manager who sees and changes only the people of some groups (`manager_groups`). */
    limited: boolean("limited").notNull().default(false),
    passwordHash: text("password_hash"),
    /** Grows with each change of the person; a save names the version it saw. */
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(justNow),
    activatedAt: moment("activated_at"),
    suspendedAt: moment("suspended_at"),
    deletedAt: moment("deleted_at"),
    lastActiveAt: moment("last_active_at"),
    name: sortable("name")
      .notNull()
      .generatedAlwaysAs(sql`coalesce(nullif(btrim(first_name || ' ' || last_name), ''), email)`),
    searchText: text("search_text")
      .notNull()
      .generatedAlwaysAs(sql`lower(first_name || ' ' || last_name || ' ' || email)`),
    status: text("status", { enum: ["invited", "active", "suspended", "deleted"] })
      .notNull()
      .generatedAlwaysAs(
        sql`case when deleted_at is not null then 'deleted' when suspended_at is not null then 'suspended' when activated_at is null then 'invited' else 'active' end`,
      ),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    uniqueIndex("an_address_is_one_person").on(t.email).where(sql`deleted_at is null`),
    // Who lacks a seat or a group is found by reading this beside those who have one, and no row of a person.
    index("users_who_are_there").on(t.accountId, t.id).where(sql`deleted_at is null`),
    index("users_by_name").on(t.accountId, t.name, t.id).where(sql`deleted_at is null`),
    index("users_by_role").on(t.accountId, t.role, t.name, t.id).where(sql`deleted_at is null`),
    index("users_by_status").on(t.accountId, t.status, t.name, t.id).where(sql`deleted_at is null`),
    index("users_by_last_active")
      .on(t.accountId, t.lastActiveAt.asc().nullsFirst(), t.name, t.id)
      .where(sql`deleted_at is null`),
    index("users_by_search").using("gin", sql`search_text gin_trgm_ops`),
    index("admins_and_managers").on(t.accountId).where(sql`role <> 'agent' and deleted_at is null`),
    check("role_is_known", sql`role in ('admin', 'manager', 'agent')`),
    check("privileges_are_known", sql`privileges <@ array['add_delete_users', 'manage_seats']`),
    check("only_managers_hold_privileges", sql`role = 'manager' or privileges = '{}'`),
    check("only_managers_are_limited", sql`role = 'manager' or not limited`),
  ],
);

const person = {
  accountId: uuid("account_id").notNull(),
  userId: uuid("user_id").notNull(),
};

/** Where somebody is signed in with a browser. The table holds only the digest of the cookie. */
export const browserSessions = pgTable(
  "browser_sessions",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    ...person,
    id: uuid("id").notNull().default(newId),
    userAgent: text("user_agent").notNull().default(""),
    address: inet("address"),
    createdAt: moment("created_at").notNull().default(justNow),
    lastSeenAt: moment("last_seen_at").notNull().default(justNow),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("browser_sessions_of_a_user").on(t.accountId, t.userId, t.id),
  ],
);

/** One device's right to call the Agent API. Withdrawn tokens drain while connected sessions last (R20). */
export const agentTokens = pgTable(
  "agent_tokens",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    ...person,
    id: uuid("id").notNull().default(newId),
    deviceId: text("device_id").notNull(),
    deviceName: text("device_name").notNull(),
    platform: text("platform", { enum: ["windows", "mac", "ios", "android", "web"] }).notNull(),
    createdAt: moment("created_at").notNull().default(justNow),
    lastSeenAt: moment("last_seen_at").notNull().default(justNow),
    expiresAt: moment("expires_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("a_device_has_one_live_token").on(t.accountId, t.deviceId).where(sql`withdrawn_at is null`),
    index("agent_tokens_of_a_user").on(t.accountId, t.userId),
  ],
);

/** Invitation (7 days) and forgotten password (1 hour). One of each per person: a fresh link replaces the last. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    ...person,
    purpose: text("purpose", { enum: ["invitation", "password_reset"] }).notNull(),
    tokenHash: bytes("token_hash").notNull(),
    createdAt: moment("created_at").notNull().default(justNow),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.userId, t.purpose] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("a_link_opens_one_door").on(t.tokenHash),
  ],
);

/** Failed sign-ins, counted per pair of e-mail and network address and per network address, in fixed windows. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    key: bytes("key").primaryKey(),
    failures: integer("failures").notNull(),
    windowEndsAt: moment("window_ends_at").notNull(),
  },
  (t) => [index("sign_in_failures_by_end").on(t.windowEndsAt)],
);
