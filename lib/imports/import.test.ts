import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { actorOf, adminOf, managerOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { failedRows } from "./failed-rows";
import { forgetImports } from "./forget-imports";
import { getImport } from "./get-import";
import { address, header, imported, person, sent, workedOff } from "./test/imported";

test("adds who is new with names, role and seats, and says so", async () => {
  const account = await newAccount();
  const [ana, ben] = [address(), address()];
  const done = await imported(adminOf(account), [
    header,
    [ana.toUpperCase(), "Ana", "Silva", "Manager", "SHARED", "Named"],
    [ben, "", "", "", "", "concurrent"],
  ]);
  expect(done).toMatchObject({
    total: 2,
    done: 2,
    counts: { added: 2, updated: 0, unchanged: 0, failed: 0 },
    failed: [],
  });
  expect(done.finishedAt).not.toBeNull();
  expect(await person(ana)).toMatchObject({
    account_id: account.id,
    first_name: "Ana",
    last_name: "Silva",
    role: "manager",
    status: "invited",
    seats: { remote_support: "shared", service_desk: "named" },
  });
  expect(await person(ben)).toMatchObject({ role: "agent", seats: { service_desk: "shared" } });
});

test("changes of who is there only what the file says: a missing column or a blank cell takes nothing away", async () => {
  const account = await newAccount();
  const user = await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "named" });
  const done = await imported(adminOf(account), [
    ["E-Mail", "Surname", "RS", "service desk"],
    [user.email, "Souza", "", "shared"],
  ]);
  expect(done.counts).toEqual({ added: 0, updated: 1, unchanged: 0, failed: 0 });
  expect(await person(user.email)).toMatchObject({
    first_name: "Ana",
    last_name: "Souza",
    version: 2,
    seats: { remote_support: "named", service_desk: "shared" },
  });
});

test("a file imported again changes nothing, writes nothing and says so", async () => {
  const account = await newAccount();
  const rows = [
    header,
    [address(), "Ana", "Silva", "agent", "shared", "none"],
    [address(), "Ben", "", "", "named", ""],
  ];
  await imported(adminOf(account), rows);
  const events = () => seeding()`select id from events where account_id = ${account.id}`;
  const before = (await events()).length;
  expect((await imported(adminOf(account), rows)).counts).toEqual({ added: 0, updated: 0, unchanged: 2, failed: 0 });
  expect(await events()).toHaveLength(before);
});

test("a row that repeats an address fails and names the first, in whatever case it is written", async () => {
  const account = await newAccount();
  const email = address();
  const done = await imported(adminOf(account), [header, [email, "Ana"], ["x"], [email.toUpperCase(), "Ben"]]);
  expect(done.failed).toMatchObject([
    { row: 3, reason: "Enter an email address in the correct format, like name@example.com" },
    { row: 4, reason: "Row 4 repeats the email of row 2. Only row 2 is used." },
  ]);
  expect(await person(email)).toMatchObject({ first_name: "Ana" });
});

test.each([200, 2])(
  "seats go to the first rows of the file, %i rows at once; a row that fails anyway takes none from those behind it (R2, R4)",
  async (most) => {
    const account = await newAccount({ remoteSupport: { named: 3, shared: 0 } });
    const stranger = await newUser((await newAccount()).id);
    const wants = (email: string, seat: string) => [email, "", "", "", seat, ""];
    const rows = Array.from({ length: 6 }, (_, at) => wants(address(`p${at}`), "named"));
    rows.splice(1, 0, wants(stranger.email, "named"), wants(address(), "shared"));
    const { failed, counts } = await imported(adminOf(account), [header, ...rows], { most });
    expect(failed).toMatchObject([
      { row: 3, reason: "This email address cannot be used. Choose another one." },
      { row: 4, reason: "Insufficient seats: the plan has no Remote Support Shared seats." },
      ...[7, 8, 9].map((row) => ({
        row,
        reason: "Insufficient seats: all 3 Remote Support Named seats are assigned.",
      })),
    ]);
    expect(counts.added).toBe(3);
  },
);

test("a row that fails for one pool leaves what it wanted of another to those behind it", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 0 }, serviceDesk: { named: 1, shared: 0 } });
  const done = await imported(adminOf(account), [
    header,
    [address(), "", "", "", "named", "named"],
    [address(), "", "", "", "", "named"],
  ]);
  expect(done.failed).toMatchObject([{ row: 2 }]);
  expect(done.counts.added).toBe(1);
});

test("a seat that a row gives up can go to another row of the same part", async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const user = await newUser(account.id, { remoteSupport: "named" });
  const done = await imported(adminOf(account), [
    header,
    [address(), "", "", "", "named", ""],
    [user.email, "", "", "", "shared", ""],
  ]);
  expect(done.counts).toEqual({ added: 1, updated: 1, unchanged: 0, failed: 0 });
});

test("an address of somebody of another account gets the neutral sentence (R19)", async () => {
  const stranger = await newUser((await newAccount()).id, { firstName: "Secret" });
  const done = await imported(adminOf(await newAccount()), [header, [stranger.email, "Ana"]]);
  expect(done.failed).toEqual([
    { row: 2, email: stranger.email, reason: "This email address cannot be used. Choose another one." },
  ]);
});

test("a manager adds agents and changes nobody else (R18)", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users", "manage_seats");
  const ctx = grant(manager.db, manager.actor, "add_delete_users");
  const done = await imported(ctx, [
    header,
    [address(), "Ana", "", "", "shared", ""],
    [address(), "Ben", "", "manager", "", ""],
    [account.admin.email, "Other", "", "", "", ""],
  ]);
  expect(done.counts).toEqual({ added: 1, updated: 0, unchanged: 0, failed: 2 });
  expect(done.failed.map(({ reason }) => reason)).toEqual([
    "Only admins can do this.",
    "Managers can change agents only. Ask an admin.",
  ]);
});

test("what the importer may do is looked up again for each part", async () => {
  const account = await newAccount();
  const manager = await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] });
  const { id } = await sent(grant(adminOf(account).db, actorOf(account, manager), "add_delete_users"), [
    header,
    [address()],
  ]);
  await seeding()`update users set privileges = '{}' where id = ${manager.id}`;
  await workedOff();
  expect((await getImport(adminOf(account), { id })).failed).toMatchObject([
    { reason: "This takes the privilege “add/delete users”." },
  ]);

  const second = await newUser(account.id, { role: "admin" });
  const { id: gone } = await sent(adminOf(account, second), [header, [address()], [address()]]);
  await seeding()`update users set suspended_at = now() where id = ${second.id}`;
  await workedOff();
  expect((await getImport(adminOf(account), { id: gone })).counts.failed).toBe(2);
});

test("nobody else sees an import: other managers, other accounts (R17)", async () => {
  const account = await newAccount();
  const { id } = await sent(adminOf(account), [header, [address()]]);
  const manager = await managerOf(account, "add_delete_users");
  const strangers = [grant(manager.db, manager.actor, "add_delete_users"), adminOf(await newAccount())];
  for (const ctx of strangers) {
    expect((await refusalOf(getImport(ctx, { id }))).code).toBe("not_found");
    expect((await refusalOf(failedRows(ctx, { id }))).code).toBe("not_found");
  }
});

test("the failed rows can be mended and imported again", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const email = address();
  const { id } = await imported(ctx, [
    ["email", "role", "first_name"],
    [email, "boss", "=1+1"],
    ["no", "", ""],
  ]);
  const {
    name,
    rows: [rows = []],
  } = await failedRows(ctx, { id });
  expect(name).toBe("failed people");
  expect(rows).toMatchObject([
    ["email", "role", "first_name", "reason"],
    [email, "boss", "=1+1", expect.stringContaining("agent, manager or admin")],
    ["no", "", "", expect.any(String)],
  ]);
  const mended = rows.map((row) => row.map((cell) => (cell === "boss" ? "agent" : cell)));
  expect((await imported(ctx, mended)).counts.added).toBe(1);
});

test("an import is forgotten 30 days after it ended, with its rows", async () => {
  const ctx = adminOf(await newAccount());
  const { id } = await imported(ctx, [header, [address()]]);
  await seeding()`update import_jobs set finished_at = now() - interval '29 days' where id = ${id}`;
  await forgetImports(ctx.db);
  expect(await getImport(ctx, { id })).toMatchObject({ total: 1 });
  await seeding()`update import_jobs set finished_at = now() - interval '31 days' where id = ${id}`;
  await forgetImports(ctx.db);
  expect((await refusalOf(getImport(ctx, { id }))).code).toBe("not_found");
  expect(await seeding()`select from import_rows where import_id = ${id}`).toHaveLength(0);
});
