import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { newId, sortable } from "./columns";
import { users } from "./users";

/** A filter of Manage Users under a name: somebody's own, or shown to all admins and managers. */
export const savedViews = pgTable(
  "saved_views",
  {
    accountId: uuid("account_id").notNull(),
    id: uuid("id").notNull().default(newId),
    userId: uuid("user_id").notNull(),
    name: sortable("name").notNull(),
    /** The query of its address. */
    query: text("query").notNull(),
    shared: boolean("shared").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
    uniqueIndex("a_view_has_a_name_of_its_own").on(t.accountId, t.userId, sql`lower(name)`),
    index("shared_views").on(t.accountId).where(sql`shared`),
    check("a_view_is_short", sql`length(name) between 1 and 40 and length(query) <= 1000`),
  ],
);
