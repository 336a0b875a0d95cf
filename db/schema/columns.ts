import { sql } from "drizzle-orm";
import { bigint, customType, text, timestamp } from "drizzle-orm/pg-core";

/** A point in time, kept to the microsecond and told by PostgreSQL. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 6 });

/** Text that sorts the same for people of every language, whatever the server's locale. */
export const sortable = customType<{ data: string }>({ dataType: () => 'text collate "und-x-icu"' });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const wholeNumber = (name: string) => bigint(name, { mode: "number" });

export const product = () => text("product", { enum: ["remote_support", "service_desk"] }).notNull();

export const newId = sql`gen_random_uuid()`;
export const justNow = sql`now()`;
