import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { justNow, moment, newId } from "./columns";

/** The customer companies. Every other row belongs to exactly one (R17). */
export const accounts = pgTable("accounts", {
  id: uuid("id").primaryKey().default(newId),
  name: text("name").notNull(),
  /** The IANA name of the zone in which its days begin; null until an admin chose one. */
  timeZone: text("time_zone"),
  /** When an admin was done with the list of what to set up. */
  setupHiddenAt: moment("setup_hidden_at"),
  createdAt: moment("created_at").notNull().default(justNow),
});
