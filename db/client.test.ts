import { once } from "node:events";
import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isDatabaseOutage } from "@/lib/database-outage";
import { connect, plannedAnew } from "./client";

/** A cable between us and the server, which can be cut without either side hearing of it. */
const pairs: [net.Socket, net.Socket][] = [];
const cable = net.createServer((ours) => {
  const { hostname, port } = new URL(process.env.DATABASE_URL ?? "");
  const theirs = net.connect(Number(port), hostname);
  ours.pipe(theirs).pipe(ours);
  for (const end of [ours, theirs]) end.on("error", () => undefined);
  pairs.push([ours, theirs]);
});
let url: URL;

beforeAll(async () => {
  await once(cable.listen(0, "127.0.0.1"), "listening");
  url = new URL(process.env.DATABASE_URL ?? "");
  const address = cable.address();
  if (typeof address === "object" && address) url.port = String(address.port);
});
afterAll(() => {
  for (const end of pairs.flat()) end.destroy();
  cable.close();
});

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "answered",
    (error: unknown) => (isDatabaseOutage(error) ? "outage" : String(error)),
  );

test("a server that says nothing at all is an outage within ten seconds, for those who wait in line too", async () => {
  const db = connect(url.href, { size: 1 });
  expect(await outcomeOf(Promise.all([db.sql`select 1`, db.orm.execute("select 1")]))).toBe("answered");
  for (const [ours] of pairs) ours.unpipe().pause();
  const began = Date.now();
  const calls = [db.sql`select 1`, db.sql`select 2`, db.orm.execute("select 3"), db.sql.unsafe("select 4")];
  expect(await Promise.all(calls.map(outcomeOf))).toEqual(["outage", "outage", "outage", "outage"]);
  expect(Date.now() - began).toBeLessThan(10_000);
  for (const [ours, theirs] of pairs) ours.pipe(theirs);
  expect(await outcomeOf(db.sql`select 5`)).toBe("answered");
  await db.end();
}, 30_000);

test("what changes thousands of people at once may take longer than any other statement", async () => {
  const db = connect(process.env.DATABASE_URL ?? "");
  const limits = await Promise.all([db.sql, db.long].map((sql) => sql`show statement_timeout`));
  expect(limits.flat()).toEqual([{ statement_timeout: "5s" }, { statement_timeout: "30s" }]);
  await db.end();
});

test("no plan is kept of what is planned anew, and of everything else one is", async () => {
  const db = connect(process.env.DATABASE_URL ?? "", { size: 1 });
  for (let time = 0; time < 3; time++) {
    expect(await plannedAnew(db.sql`select ${time}::int as anew`)).toEqual([{ anew: time }]);
    expect(await db.sql`select ${time}::int as kept`).toEqual([{ kept: time }]);
  }
  const kept = await db.sql`select statement from pg_prepared_statements where statement ~ 'as (anew|kept)$'`;
  expect(kept).toEqual([{ statement: "select $1::int as kept" }]);
  await db.end();
});
