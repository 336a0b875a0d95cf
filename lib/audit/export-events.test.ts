import { expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { saveUser } from "@/lib/users/save-user";
import { AuditFilters } from "./audit-filters";
import { exportEvents } from "./export-events";

async function exported(account: SeededAccount, query: Record<string, string> = {}) {
  const { name, rows } = await exportEvents(adminOf(account), AuditFilters.parse(query));
  const all: string[][] = [];
  for await (const some of rows) all.push(...some);
  return { name, header: all[0] ?? [], rows: all.slice(1) };
}

test("an export has every entry of the filter once, newest first, however many one change wrote", async () => {
  const account = await newAccount({ name: "Northwind" });
  await seeding()`
    insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id, change_id)
    select ${account.id}, now() - (n / 1500) * interval '1 hour', 'A', case when n % 5 = 0 then 'user.added' else 'user.changed' end,
           'user', n::text, 'browser', '', md5((n / 1500)::text)::uuid
      from generate_series(0, 3200) n`;
  const { name, rows } = await exported(account);
  const ids = rows.map((row) => Number(row.at(-1)));
  expect([name.startsWith("Northwind audit log"), ids.length, new Set(ids).size]).toEqual([true, 3201, 3201]);
  const times = rows.map(([at]) => at ?? "");
  expect(times).toEqual([...times].sort().reverse());
  expect((await exported(account, { action: "user.added" })).rows).toHaveLength(641);
});

test("a time stands in UTC and as the company's clocks show it, an hour that comes twice too", async () => {
  const account = await newAccount();
  await seeding()`update accounts set time_zone = 'Europe/Berlin' where id = ${account.id}`;
  await seeding()`
    insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id)
    select ${account.id}, at, 'A', 'user.deleted', 'user', 'B', 'browser', ''
    from unnest('{2025-10-26T00:30:00Z, 2025-10-26T01:30:00Z, 2025-10-26T23:30:00Z}'::timestamptz[]) at`;
  const days = { range: "days", from: "2025-10-26", to: "2025-10-26" };
  const { header, rows } = await exported(account, days);
  expect(header.slice(0, 3)).toEqual(["Time (UTC)", "Time (Europe/Berlin)", "What happened"]);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["2025-10-26T01:30:00.000000Z", "2025-10-26 02:30:00"],
    ["2025-10-26T00:30:00.000000Z", "2025-10-26 02:30:00"],
  ]);
});

test("an entry is told in words and as it was recorded", async () => {
  const account = await newAccount();
  const marco = await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  await saveUser(adminOf(account), { id: marco.id, version: 1, seats: { remote_support: "shared" }, takeFrom: [] });
  const { header, rows } = await exported(account);
  const cells = Object.fromEntries(header.map((title, at) => [title, rows[0]?.[at]]));
  expect(cells).toMatchObject({
    "What happened": `${account.admin.name} gave Marco Ruiz Remote Support Shared`,
    "Actor id": account.admin.id,
    "Target id": marco.id,
    Action: "user.changed",
    Before: '{"remote_support":"none"}',
    After: '{"remote_support":"shared"}',
    Source: "Browser",
  });
});
