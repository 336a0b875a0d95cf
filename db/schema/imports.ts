import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { justNow, moment } from "./columns";
import { users } from "./users";

/** Files of people that are being added, or were. Any process works on them, a part at a time (kernel.import_people). */
export const importJobs = pgTable(
  "import_jobs",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    /** Made by the browser: the same file sent twice is one import (R15). */
    id: uuid("id").notNull(),
    actorId: uuid("actor_id").notNull(),
    /** Who imports, as the record writes it. What they may do is looked up again for each part. */
    actor: jsonb("actor").notNull(),
    fileName: text("file_name").notNull(),
    /** The columns of the file, in its order. */
    columns: text("columns").array().notNull(),
    /** Whether those who are added are mailed an invitation. */
    invite: boolean("invite").notNull(),
    createdAt: moment("created_at").notNull().default(justNow),
    /** When a process may go on with it: later after each failure. */
    nextTryAt: moment("next_try_at").notNull().default(justNow),
    failures: integer("failures").notNull().default(0),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    index("open_imports").on(t.nextTryAt).where(sql`finished_at is null`),
    index("finished_imports").on(t.finishedAt).where(sql`finished_at is not null`),
  ],
);

/** The rows of an import as they were sent, and what became of each. */
export const importRows = pgTable(
  "import_rows",
  {
    accountId: uuid("account_id").notNull(),
    importId: uuid("import_id").notNull(),
    /** As the file counts, its header being row 1. */
    row: integer("row").notNull(),
    cells: jsonb("cells").notNull(),
    /** What it makes of a person (see kernel.save_people), and the address that says of whom. */
    email: text("email").notNull(),
    facts: jsonb("facts").notNull(),
    /** None while nobody has looked at it. */
    outcome: text("outcome", { enum: ["added", "updated", "unchanged", "failed"] }),
    /** Why it failed: a code with what the kernel told besides, or the sentence. */
    why: jsonb("why"),
    userId: uuid("user_id"),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.importId, t.row] }),
    foreignKey({ columns: [t.accountId, t.importId], foreignColumns: [importJobs.accountId, importJobs.id] }).onDelete(
      "cascade",
    ),
    index("import_rows_left").on(t.accountId, t.importId, t.row).where(sql`outcome is null`),
    check("outcome_is_known", sql`outcome in ('added', 'updated', 'unchanged', 'failed')`),
    check("a_failed_row_says_why", sql`coalesce(outcome = 'failed', false) = (why is not null)`),
  ],
);

/**
 * Mails that are to leave, or left: one of a kind for each person, the last one asked for. It holds no link: that is made
 * when the mail is sent.
 */
export const mails = pgTable(
  "mails",
  {
    accountId: uuid("account_id").notNull(),
    userId: uuid("user_id").notNull(),
    kind: text("kind", { enum: ["invitation"] }).notNull(),
    /** Who asked for it, with what they could do then. */
    askedBy: jsonb("asked_by").notNull(),
    askedAt: moment("asked_at").notNull().default(justNow),
    tries: integer("tries").notNull().default(0),
    nextTryAt: moment("next_try_at").notNull().default(justNow),
    sentAt: moment("sent_at"),
    gaveUpAt: moment("gave_up_at"),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.userId, t.kind] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    index("mails_to_send").on(t.nextTryAt).where(sql`sent_at is null and gave_up_at is null`),
    check("mail_kind_is_known", sql`kind in ('invitation')`),
  ],
);

/** When invitations were mailed to an address: the last few, oldest first, so that nobody's mailbox is flooded. */
export const mailed = pgTable(
  "mailed",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    address: text("address").notNull(),
    at: moment("at").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.address] })],
);
