import { connect, type Database } from "@/db/client";
import { env } from "./env";

// On globalThis: route bundles, pages and instrumentation are separate module graphs of one process.
const shared: typeof globalThis & { openseatDatabase?: Database } = globalThis;

shared.openseatDatabase ??= connect(env.DATABASE_URL, { size: env.DATABASE_POOL, role: env.DATABASE_ROLE });

/** The database of this process. */
export const database: Database = shared.openseatDatabase;
