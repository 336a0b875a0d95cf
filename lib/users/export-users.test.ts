import { expect, test } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { splitNames } from "@/lib/groups/split-names";
import { adminOf, limitedTo } from "@/lib/test/contexts";
import { exportUsers } from "./export-users";
import { ListUsersInput, listUsers } from "./list-users";

async function exported(account: SeededAccount, query: Record<string, string> = {}) {
  const { name, rows } = await exportUsers(adminOf(account), ListUsersInput.parse(query));
  const all: string[][] = [];
  for await (const some of rows) all.push(...some);
  return { name, header: all[0] ?? [], rows: all.slice(1) };
}

/** 1,200 people with names, roles and times in no order. */
async function crowd() {
  const account = await newAccount({ name: "Northwind" });
  await seeding()`
    insert into users (account_id, email, first_name, last_name, role, activated_at, last_active_at)
    select ${account.id}, 'p' || n || '.' || left(${account.id}, 8) || '@export.example', 'P' || (n * 7919) % 1200, 'Ex',
      case when n % 50 = 0 then 'manager' else 'agent' end, now(),
      case when n % 3 > 0 then now() - n * interval '1 hour' end
    from generate_series(1, 1200) n`;
  return account;
}

test.each(["name", "-name", "role", "-role", "last-active", "-last-active"])(
  "an export has everybody once, in the order of the list: %s",
  async (sort) => {
    const account = await crowd();
    const { rows } = await exported(account, { sort });
    const listed: string[] = [];
    for (let page = 1; page <= 13; page++) {
      const { users } = await listUsers(adminOf(account), ListUsersInput.parse({ sort, page, size: "100" }));
      listed.push(...users.map(({ email }) => email));
    }
    expect(listed).toHaveLength(1201);
    expect(rows.map((row) => row[1])).toEqual(listed);
  },
);

test("an export has whom the filters find and nobody of another account (R17)", async () => {
  const account = await newAccount({ name: "Northwind/Süd" });
  const other = await newAccount();
  await newUser(other.id, { remoteSupport: "shared", firstName: "Ana" });
  const ana = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named", firstName: "Ana" });
  await newUser(account.id, { firstName: "Ana" });
  const { name, header, rows } = await exported(account, { seat: "remote-support-shared", q: "Ana", page: "7" });
  expect(name).toBe(`Northwind/Süd users ${new Date().toISOString().slice(0, 10)} Remote Support Shared ana`);
  expect(header).toEqual(["Name", "Email", "Status", "Role", "Remote Support", "Service Desk", "Last active (UTC)"]);
  expect(rows).toEqual([[ana.name, ana.email, "Active", "Agent", "Shared", "Named", ""]]);
});

test("a moment stands in UTC and as the company's clocks show it", async () => {
  const account = await newAccount();
  await seeding()`update users set last_active_at = '2026-07-01T22:30:00Z' where id = ${account.admin.id}`;
  await seeding()`update accounts set time_zone = 'Europe/Berlin' where id = ${account.id}`;
  const { header, rows } = await exported(account);
  expect(header.slice(6)).toEqual(["Last active (UTC)", "Last active (Europe/Berlin)"]);
  expect(rows[0]?.slice(6)).toEqual(["2026-07-01T22:30:00.000Z", "2026-07-02 00:30:00"]);
});

test("a limited manager's export has the people of the own groups, and names no group beyond them (R17)", async () => {
  const account = await newAccount({ name: "Northwind" });
  const [own, other] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Secret")];
  const near = await newUser(account.id, { groups: [own.id, other.id] });
  await newUser(account.id, { groups: [other.id] });
  const ctx = await limitedTo(account, [own.id]);
  const asked = async (group: string) => {
    const { name, rows } = await exportUsers(ctx, ListUsersInput.parse({ group }));
    const all: string[][] = [];
    for await (const some of rows) all.push(...some);
    return { name: name.replace(/\d{4}-\d\d-\d\d/, "…"), emails: all.slice(1).map((row) => row[1]) };
  };
  expect(await asked(own.id)).toEqual({ name: "Northwind users … Lisbon", emails: [near.email] });
  expect(await asked(other.id)).toEqual({ name: "Northwind users …", emails: [] });
});

test("who is deleted while an export is read is left out; nobody is told of twice", async () => {
  const account = await crowd();
  const { rows } = await exportUsers(adminOf(account), ListUsersInput.parse({}));
  const all: string[][] = [];
  for await (const some of rows) {
    if (all.length === 501)
      await seeding()`update users set deleted_at = now(), email = '' where account_id = ${account.id} and role = 'manager'`;
    all.push(...some);
  }
  expect(new Set(all.map((row) => row[1])).size).toBe(all.length);
  expect(all.length).toBeLessThan(1202);
});

test("who leaves a limited manager's groups while an export is read is left out from then on (R17)", async () => {
  const account = await crowd();
  const { id: own } = await newGroup(account.id);
  await seeding()`
    insert into group_members (account_id, user_id, group_id) select account_id, id, ${own} from users
    where account_id = ${account.id} and role = 'agent'`;
  const { rows } = await exportUsers(await limitedTo(account, [own]), ListUsersInput.parse({}));
  const all: string[][] = [];
  for await (const some of rows) {
    if (all.length === 1) await seeding()`delete from group_members where account_id = ${account.id}`;
    all.push(...some);
  }
  expect(all).toHaveLength(501);
});

test("columns that the list leaves out are not in the file either; the name and the address always are", async () => {
  const account = await newAccount();
  const { header, rows } = await exported(account, { columns: "remote_support,unheard_of" });
  expect(header).toEqual(["Name", "Email", "Remote Support"]);
  expect(rows).toEqual([[account.admin.name, account.admin.email, "No seat"]]);
});

test("groups are written as an import reads them, where the list shows them", async () => {
  const account = await newAccount();
  const groups = [await newGroup(account.id, "Tier 2"), await newGroup(account.id, "Sales; EMEA")];
  await newUser(account.id, { firstName: "Ana", groups: groups.map(({ id }) => id) });
  await newUser(account.id, { firstName: "Ben" });
  const { header, rows } = await exported(account, { columns: "groups,role", role: "agent" });
  expect(header).toEqual(["Name", "Email", "Status", "Role", "Groups"]);
  expect(rows.map((row) => splitNames(row[4] ?? ""))).toEqual([["Sales; EMEA", "Tier 2"], []]);
});
