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
  const sql = whole(postgres(url, options));
  const ormClient = whole(postgres(url, options));
  const orm = drizzle(ormClient, { schema });
  const end = async () => {
    await Promise.all([sql.end({ timeout: 2 }), ormClient.end({ timeout: 2 })]);
  };
  return { sql, orm, end };
}

/**
 * The driver (3.4.9) forgets, when a connection dies within an answer, how many rows had come: the first answer over the
 * new connection then begins with as many holes. Its rows are right, so the holes are taken out before anybody looks.
 */
function whole(client: postgres.Sql): postgres.Sql {
  return new Proxy(client, {
    apply: (target, self, args) => withoutHoles(Reflect.apply(target, self, args)),
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (name !== "unsafe" || typeof member !== "function") return member;
      return (...args: unknown[]) => withoutHoles(Reflect.apply(member, target, args));
    },
  });
}

function withoutHoles<Q extends object>(query: Q): Q {
  const resolve: unknown = Reflect.get(query, "resolve");
  if (typeof resolve !== "function") return query;
  Reflect.set(query, "resolve", (answer: unknown) => {
    while (Array.isArray(answer) && answer.length > 0 && !(0 in answer)) answer.shift();
    Reflect.apply(resolve, query, [answer]);
  });
  return query;
}

export type Database = ReturnType<typeof connect>;
