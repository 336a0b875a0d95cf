import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { justNow, moment, newId } from "./columns";

/** The customer companies. Every other row belongs to exactly one (R17). */
export const accounts = pgTable("accounts", {
  id: uuid("id").primaryKey().default(newId),
  name: text("name").notNull(),
  /** The IANA name of the zone in which its days begin. */
  timeZone: text("time_zone").notNull().default("UTC"),
  createdAt: moment("created_at").notNull().default(justNow),
});
