import { expect, test } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { seatChoices } from "@/lib/catalog";
import { takeSeat } from "@/lib/seats/take-seat";
import { adminOf, agentOn, limitedTo } from "@/lib/test/contexts";
import { deleteUser } from "./delete-user";
import { ListUsersInput, listUsers } from "./list-users";
import { UserFilters } from "./user-filters";

const list = (account: SeededAccount, query: Record<string, unknown>) =>
  listUsers(adminOf(account), UserFilters.parse(query));
const names = async (account: SeededAccount, query: Record<string, unknown>) =>
  (await list(account, query)).users.map(({ name }) => name);

/** Everybody has the seats that their name says: "named shared" is Named of Remote Support, Shared of Service Desk. */
async function nineAgents() {
  const account = await newAccount();
  for (const remoteSupport of seatChoices) {
    for (const serviceDesk of seatChoices) {
      await newUser(account.id, { firstName: remoteSupport, lastName: serviceDesk, remoteSupport, serviceDesk });
    }
  }
  return account;
}

test("By Seat shows exactly who has a seat of that pool, among all nine combinations", async () => {
  const account = await nineAgents();
  const has = (words: RegExp) =>
    seatChoices.flatMap((a) => seatChoices.map((b) => `${a} ${b}`)).filter((n) => words.test(n));
  for (const [slug, words] of [
    ["remote-support-named", /^named /],
    ["remote-support-shared", /^shared /],
    ["service-desk-named", / named$/],
    ["service-desk-shared", / shared$/],
  ] as const) {
    expect((await names(account, { seat: slug })).toSorted()).toEqual(has(words).toSorted());
    expect((await list(account, { seat: slug })).total).toBe(3);
  }
  expect((await names(account, { seat: "no-seat" })).toSorted()).toEqual([account.admin.name, "none none"].toSorted());
});

test("whoever is deleted has no seat, and is not counted among those who do", async () => {
  const account = await newAccount();
  const [stays, goes] = [
    await newUser(account.id, { remoteSupport: "shared" }),
    await newUser(account.id, { remoteSupport: "shared" }),
  ];
  await deleteUser(adminOf(account), { id: goes.id, version: 1 });
  expect(await list(account, { seat: "remote-support-shared" })).toMatchObject({ users: [{ id: stays.id }], total: 1 });
});

test("filters combine, and what they do not know is left out", async () => {
  const account = await nineAgents();
  await newUser(account.id, { firstName: "Mara", role: "manager", remoteSupport: "shared", status: "invited" });
  expect(
    await names(account, { seat: "remote-support-shared", role: "manager", status: "invited", q: "mar" }),
  ).toHaveLength(1);
  expect(await names(account, { seat: "remote-support-shared", role: "manager", status: "active" })).toEqual([]);
  expect(
    await names(account, { seat: "rs-shard", role: "boss", status: 7, sort: "x", page: "-1", size: "9" }),
  ).toHaveLength(11);
});

test("every word of a search is somewhere in name or address, whatever its case; signs are just signs", async () => {
  const account = await newAccount();
  await newUser(account.id, { firstName: "Müge", lastName: "O'Brien", email: "m_100%@search.example" });
  await newUser(account.id, { firstName: "Mia", lastName: "Brientje", email: "m-1000@search.example" });
  expect(await names(account, { q: "o'brien MÜG" })).toEqual(["Müge O'Brien"]);
  expect(await names(account, { q: "brien" })).toEqual(["Mia Brientje", "Müge O'Brien"]);
  expect(await names(account, { q: "m_100%@" })).toEqual(["Müge O'Brien"]);
  expect(await names(account, { q: "\\" })).toEqual([]);
  expect(await names(account, { q: "\0\ud800" })).toHaveLength(3);
});

test("a word of one or two letters begins a name or the address", async () => {
  const account = await newAccount();
  await newUser(account.id, { firstName: "Ana", lastName: "Silva", email: "qx@short.example" });
  await newUser(account.id, { firstName: "Joana", lastName: "Da", email: "joana@short.example" });
  expect(await names(account, { q: "an" })).toEqual(["Ana Silva"]);
  expect(await names(account, { q: "s" })).toEqual(["Ana Silva"]);
  expect(await names(account, { q: "qx" })).toEqual(["Ana Silva"]);
  expect(await names(account, { q: "ana" })).toEqual(["Ana Silva", "Joana Da"]);
  expect(await names(account, { q: "d jo" })).toEqual(["Joana Da"]);
});

test("names sort as people sort them, and pages do not overlap", async () => {
  const account = await newAccount();
  for (const firstName of ["Zoë", "ana", "Émile", "Bob"]) await newUser(account.id, { firstName, lastName: "X" });
  const sorted = await names(account, { q: " x " });
  expect(sorted.filter((name) => name.endsWith(" X"))).toEqual(["ana X", "Bob X", "Émile X", "Zoë X"]);
  expect(await names(account, { sort: "-name" })).toEqual((await names(account, {})).toReversed());

  for (let n = 0; n < 30; n++) await newUser(account.id, { firstName: "Same", lastName: "Name" });
  const pages = [await list(account, { q: "same" }), await list(account, { q: "same", page: "2" })];
  expect(pages.map(({ users, total, hasMore }) => [users.length, total, hasMore])).toEqual([
    [25, 30, true],
    [5, 30, false],
  ]);
  expect(new Set(pages.flatMap(({ users }) => users.map(({ id }) => id))).size).toBe(30);
});

test("by role, and from the end of the same order", async () => {
  const account = await newAccount();
  for (const role of ["manager", "agent", "agent"] as const) await newUser(account.id, { role });
  const { users } = await list(account, { sort: "role" });
  expect(users.map(({ role }) => role)).toEqual(["admin", "agent", "agent", "manager"]);
  expect((await list(account, { sort: "-role" })).users).toEqual(users.toReversed());
});

test("longest inactive first begins with whoever was never active", async () => {
  const account = await newAccount();
  const [never, long, lately] = [
    await newUser(account.id, { firstName: "Never" }),
    await newUser(account.id, { firstName: "Long" }),
    await newUser(account.id, { firstName: "Lately" }),
  ];
  await seeding()`update users set last_active_at = null where account_id = ${account.id}`;
  await seeding()`update users set last_active_at = now() - interval '74 days' where id = ${long.id}`;
  await seeding()`update users set last_active_at = now() where id = ${lately.id}`;
  const ids = async (sort: string) => (await list(account, { sort, role: "agent" })).users.map(({ id }) => id);
  expect(await ids("last-active")).toEqual([never.id, long.id, lately.id]);
  expect(await ids("-last-active")).toEqual([lately.id, long.id, never.id]);
});

test("a row says what the person has and occupies", async () => {
  const account = await newAccount();
  const user = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" });
  const agent = await agentOn(account, user);
  await takeSeat(agent, { id: crypto.randomUUID(), product: "remote_support", mode: "attended" });
  expect((await list(account, { seat: "remote-support-shared" })).users).toMatchObject([
    {
      id: user.id,
      version: 1,
      seats: { remote_support: "shared", service_desk: "named" },
      occupying: { remote_support: "in_use", service_desk: null },
    },
  ]);
});

test("more than 1,000 are not counted, a large pool is listed by name all the same, and the few of it that match besides are counted", async () => {
  const account = await newAccount();
  await seeding()`
    with people as (
      insert into users (account_id, email, first_name, last_name, role)
      select ${account.id}, 'many-' || n || '@list.example', 'Many', lpad(n::text, 4, '0'), 'agent'
      from generate_series(1, 1100) n
      returning id
    )
    insert into seat_assignments (account_id, user_id, product, seat_type)
    select ${account.id}, id, 'remote_support', 'shared' from people`;
  const listed = await list(account, { seat: "remote-support-shared", page: "2" });
  expect(listed).toMatchObject({ total: 1000, totalIsCapped: true, hasMore: true });
  expect(listed.users[0]?.name).toBe("Many 0026");

  const mara = await newUser(account.id, { firstName: "Mara", role: "manager", remoteSupport: "shared" });
  for (const more of [{ role: "manager" }, { q: "mara" }, { group: "none", q: "mara" }]) {
    const few = await list(account, { seat: "remote-support-shared", ...more });
    expect(few).toMatchObject({ users: [{ id: mara.id }], total: 1, totalIsCapped: false });
  }
});

test("Last active finds who was away for so long, from the invitation on where somebody never came", async () => {
  const account = await newAccount();
  const people = [
    { name: "Recent", days: 2, created: 400 },
    { name: "Month", days: 40, created: 400 },
    { name: "Long", days: 90, created: 400 },
    { name: "Fresh", days: null, created: 1 },
    { name: "Forgotten", days: null, created: 70 },
  ];
  for (const { name, days, created } of people) {
    const { id } = await newUser(account.id, { firstName: name, lastName: "Agent" });
    await seeding()`
      update users set created_at = now() - make_interval(days => ${created}),
        last_active_at = now() - make_interval(days => ${days}) where id = ${id}`;
  }
  for (const [active, found] of [
    ["within-7-days", ["Recent"]],
    ["over-30-days", ["Forgotten", "Long", "Month"]],
    ["over-60-days", ["Forgotten", "Long"]],
    ["never", ["Forgotten", "Fresh"]],
  ] as const) {
    const query = { active, role: "agent" };
    expect(await names(account, query)).toEqual(found.map((name) => `${name} Agent`));
    expect((await list(account, query)).total).toBe(found.length);
  }
});

test("groups are named where they are shown: all of somebody's, and to a limited manager the own ones (R17)", async () => {
  const account = await newAccount();
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  const { id } = await newUser(account.id, { groups: [porto.id, lisbon.id] });
  const shown = async (ctx: Parameters<typeof listUsers>[0], columns: string) => {
    const { users } = await listUsers(ctx, ListUsersInput.parse({ columns }));
    return users.find((user) => user.id === id)?.groups;
  };
  expect(await shown(adminOf(account), "groups")).toEqual(["Lisbon", "Porto"]);
  expect(await shown(await limitedTo(account, [porto.id]), "groups")).toEqual(["Porto"]);
  expect(await shown(adminOf(account), "role")).toBeUndefined();
});
