import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type ConnectOptions = {
  /** Connections of each of the two clients. */
  size?: number;
  /** A role that every connection acts as, when the one that signs in may. */
  role?: string | undefined;
};

/**
 * Two clients of one database: `orm` is drizzle's, `sql` the raw one for kernel calls. They are two because drizzle
 * rewrites the parsers of the client it is given (dates become strings, JSON parameters throw). No connection is made
 * before the first query. Timeouts: connect 3 s, statement 5 s, lock 2 s.
 */
export function connect(url: string, { size = 10, role }: ConnectOptions = {}) {
  const options: postgres.Options<Record<string, never>> = {
    max: size,
    connect_timeout: 3,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 0.5),
    onnotice: () => undefined,
    connection: {
      application_name: "openseat",
      TimeZone: "UTC",
      statement_timeout: 5000,
      lock_timeout: 2000,
      ...(role ? { role } : {}),
    },
  };
  const sql = postgres(url, options);
  const ormClient = postgres(url, options);
  const orm = drizzle(ormClient, { schema });
  const end = async () => {
    await Promise.all([sql.end({ timeout: 2 }), ormClient.end({ timeout: 2 })]);
  };
  return { sql, orm, end };
}

export type Database = ReturnType<typeof connect>;
