import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type ConnectOptions = {
  /** Connections of each of the two clients of everyday. */
  size?: number;
  /** A role that every connection acts as, when the one that signs in may. */
  role?: string | undefined;
};

/** The longest that a statement may run, and one that changes thousands of people at once. */
const limit = 5000;
const longLimit = 30_000;

/**
 * Three clients of one database: `orm` is drizzle's, `sql` the raw one for kernel calls. They are two because drizzle
 * rewrites the parsers of the client it is given (dates become strings, JSON parameters throw). `long` is for the few
 * statements that change thousands of people: two at a time, so that they never take the connections of all others. No
 * connection is made before the first query. Timeouts: connect 3 s, statement 5 s (`long`: 30 s), lock 2 s.
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
      statement_timeout: limit,
      lock_timeout: 2000,
      // Not the server's default for turning disks, with which it reads all accounts' people for a tenth of them.
      random_page_cost: 1.1,
      ...(role ? { role } : {}),
    },
  };
  const sql = mended(postgres(url, options), limit);
  const ormClient = mended(postgres(url, options), limit);
  const connection = { ...options.connection, statement_timeout: longLimit };
  const long = mended(postgres(url, { ...options, max: 2, connection }), longLimit);
  const orm = drizzle(ormClient, { schema });
  const end = async () => {
    await Promise.all([sql, ormClient, long].map((client) => client.end({ timeout: 2 })));
  };
  return { sql, orm, long, end };
}

/** What the driver (3.4.9) leaves undone, done for each statement. */
function mended(client: postgres.Sql, runs: number): postgres.Sql {
  const mend = (query: object) => inTime(withoutHoles(query), runs + patience);
  return new Proxy(client, {
    apply: (target, self, args) => mend(Reflect.apply(target, self, args)),
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (name !== "unsafe" || typeof member !== "function") return member;
      return (...args: unknown[]) => mend(Reflect.apply(member, target, args));
    },
  });
}

/**
 * When a connection dies within an answer, the driver forgets how many rows had come: the first answer over the new
 * connection then begins with as many holes. Its rows are right, so the holes are taken out before anybody looks.
 */
function withoutHoles<Q extends object>(query: Q): Q {
  const resolve: unknown = Reflect.get(query, "resolve");
  if (typeof resolve !== "function") return query;
  Reflect.set(query, "resolve", (answer: unknown) => {
    while (Array.isArray(answer) && answer.length > 0 && !(0 in answer)) answer.shift();
    Reflect.apply(resolve, query, [answer]);
  });
  return query;
}

/** How much longer than it may run a statement may take, in line for a connection too. A server that is there ends it itself. */
const patience = 3000;

/**
 * Of a server that is frozen, or beyond a cut cable, the driver hears nothing and would wait for ever. Whoever asked is told
 * that it is away; what they asked may still be done, as in any outage (R15). A cursor takes the time of its reader.
 */
function inTime<Q extends object>(query: Q, atMost: number): Q {
  const handler: unknown = Reflect.get(query, "handler");
  if (typeof handler !== "function") return query;
  const begin = () => {
    if (!Reflect.has(query, "cursorFn")) endInTime(query, atMost);
    return Reflect.apply(handler, undefined, [query]);
  };
  Reflect.set(query, "handler", Object.assign(begin, handler));
  return query;
}

function endInTime(query: object, atMost: number) {
  const [resolve, reject]: unknown[] = [Reflect.get(query, "resolve"), Reflect.get(query, "reject")];
  if (typeof resolve !== "function" || typeof reject !== "function") return;
  const silent = () => Object.assign(new Error("The database says nothing."), { code: "CONNECTION_SILENT" });
  const late = setTimeout(() => reject(silent()), atMost);
  const then = (settle: (value: unknown) => unknown) => (value: unknown) => {
    clearTimeout(late);
    return settle(value);
  };
  Object.assign(query, { resolve: then((value) => resolve(value)), reject: then((error) => reject(error)) });
}

/**
 * A query whose best plan depends on what is asked for, planned anew each time. Of any other the server keeps a plan after a
 * few runs, which is made for the average of all accounts and filters.
 */
export const plannedAnew = <Q extends object>(query: Q): Q => Object.assign(query, { options: { prepare: false } });

export type Database = ReturnType<typeof connect>;
