import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { justNow, moment, newId, product } from "./columns";
import { users } from "./users";

/** A polite question to who occupies a Shared seat: is it still needed? It is moot once the occupancy is over. */
export const asks = pgTable(
  "asks",
  {
    accountId: uuid("account_id").notNull(),
    id: uuid("id").notNull().default(newId),
    product: product(),
    occupancyId: uuid("occupancy_id").notNull(),
    /** Who occupies the seat. */
    userId: uuid("user_id").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedAt: moment("asked_at").notNull().default(justNow),
    answer: text("answer", { enum: ["working", "done"] }),
    /** How much longer, for `working`. */
    minutes: integer("minutes"),
    answeredAt: moment("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    foreignKey({ columns: [t.accountId, t.askedBy], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("one_open_ask_per_occupancy").on(t.accountId, t.occupancyId).where(sql`answered_at is null`),
    index("asks_of_an_occupancy").on(t.accountId, t.occupancyId, t.askedAt),
    check("an_answer_says_when", sql`(answer is null) = (answered_at is null)`),
    check("minutes_are_for_who_goes_on", sql`(answer is not distinct from 'working') = (minutes is not null)`),
  ],
);
