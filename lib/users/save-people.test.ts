import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { operatorOf } from "@/lib/access/operator";
import { database } from "@/lib/database";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { deleteUser } from "./delete-user";
import { getUser } from "./get-user";
import { reactivateUser } from "./reactivate-user";
import { type NewPerson, savePeople } from "./save-people";
import { suspendUser } from "./suspend-user";

const none = { remote_support: "none", service_desk: "none" } as const;
const someone = (email = `${randomUUID()}@save-people.example`, more: Partial<NewPerson> = {}): NewPerson => ({
  email,
  firstName: "Ana",
  lastName: "Silva",
  role: "agent",
  privileges: [],
  seats: none,
  ...more,
});

const eventsOf = (accountId: string) => seeding()`
  select actor_id, actor_name, action, target_id, target_name, before, after, source, request_id, change_id, target_version
  from events where account_id = ${accountId} order by id`;

test("an older version is refused with what is now and who changed it", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const user = await newUser(account.id, { firstName: "Ana" });
  await savePeople(ctx, [{ id: user.id, version: 1, firstName: "Anna", seats: { remote_support: "named" } }]);
  const refusal = await refusalOf(savePeople(ctx, [{ id: user.id, version: 1, firstName: "Anne" }]));
  expect(refusal).toMatchObject({
    code: "changed_meanwhile",
    details: {
      rows: [
        {
          index: 0,
          id: user.id,
          current: { version: 2, firstName: "Anna", seats: { remote_support: "named", service_desk: "none" } },
          changedBy: account.admin.name,
          changed: { before: { firstName: "Ana" }, after: { firstName: "Anna", remote_support: "named" } },
        },
      ],
    },
  });
});

test("a save sent twice, or asking for what is already so, changes nothing more (R15)", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const user = await newUser(account.id);
  const change = { id: user.id, version: 1, firstName: "Twice", seats: { service_desk: "shared" } } as const;
  const first = await savePeople(ctx, [change]);
  expect(await savePeople(ctx, [change])).toEqual({ ...first, changeId: null });
  expect(await eventsOf(account.id)).toHaveLength(1);
});

test("one bad row keeps all from being written, each bad row is named (R4)", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const user = await newUser(account.id);
  const taken = await newUser(account.id);
  const good = someone();
  const refusal = await refusalOf(
    savePeople(ctx, [
      good,
      someone(taken.email),
      { id: user.id, version: 7, firstName: "Late" },
      someone("not an address"),
      { id: randomUUID(), version: 1, firstName: "Nobody" },
      someone(good.email),
    ]),
  );
  expect(refusal.code).toBe("email_unavailable");
  expect(refusal.details).toMatchObject({
    rows: [
      { index: 1, code: "email_unavailable", field: "email", existing: { id: taken.id, name: taken.name } },
      { index: 2, code: "changed_meanwhile", id: user.id, name: user.name },
      { index: 3, code: "invalid_input", field: "email" },
      { index: 4, code: "not_found" },
      { index: 5, code: "email_unavailable", field: "email" },
    ],
  });
  expect(await seeding()`select 1 from users where email = ${good.email}`).toHaveLength(0);
  expect(await eventsOf(account.id)).toHaveLength(0);
});

test("an address is one person of the whole installation, and other accounts stay unseen (R19)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const stranger = await newUser(other.id);
  const refusal = await refusalOf(savePeople(adminOf(account), [someone(stranger.email)]));
  expect(refusal.code).toBe("email_unavailable");
  expect(refusal.details).toMatchObject({ rows: [{ existing: null }] });
  expect(JSON.stringify(refusal.details)).not.toContain(stranger.id);
});

test("deleting releases the address, and the record keeps the name (R19)", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const { saved } = await savePeople(ctx, [someone(undefined, { firstName: "", lastName: "" })]);
  const [nameless] = saved;
  if (!nameless) throw new Error("nobody was saved");
  await deleteUser(ctx, nameless);
  expect((await refusalOf(getUser(ctx, nameless))).code).toBe("not_found");
  expect((await refusalOf(deleteUser(ctx, nameless))).code).toBe("not_found");
  const [row] = await seeding()`select email, name, password_hash from users where id = ${nameless.id}`;
  expect(row).toEqual({ email: "", name: nameless.email, password_hash: null });
  expect((await savePeople(ctx, [someone(nameless.email)])).saved).toHaveLength(1);
});

test("the last admin cannot be demoted, suspended or deleted, not even by the operator", async () => {
  const account = await newAccount();
  await newUser(account.id, { role: "admin", status: "invited" });
  await newUser(account.id, { role: "admin", status: "suspended" });
  const { id } = account.admin;
  for (const ctx of [adminOf(account), operatorOf(database, account, "test")]) {
    for (const change of [{ role: "agent" }, { status: "suspended" }, { delete: true }] as const) {
      expect((await refusalOf(savePeople(ctx, [{ id, version: 1, ...change }]))).code).toBe("last_admin");
    }
  }
  const successor = await newUser(account.id);
  const handOver = [
    { id, version: 1, role: "agent" },
    { id: successor.id, version: 1, role: "admin" },
  ] as const;
  expect((await savePeople(adminOf(account), handOver)).saved).toHaveLength(2);
});

test("a suspended person holds no seat and can be given none until reactivated, which gives none by itself", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const user = await newUser(account.id, { remoteSupport: "named" });
  const suspended = await suspendUser(ctx, { id: user.id, version: 1 });
  expect(await getUser(ctx, user)).toMatchObject({ status: "suspended", seats: none });
  const seats = { remote_support: "named" } as const;
  expect((await refusalOf(savePeople(ctx, [{ ...suspended, seats }]))).code).toBe("suspended");
  const active = await reactivateUser(ctx, suspended);
  expect(await getUser(ctx, user)).toMatchObject({ status: "active", suspendedAt: null, seats: none });
  expect((await savePeople(ctx, [{ id: user.id, version: active.version, seats }])).saved).toHaveLength(1);
});

test("somebody who never signed in is invited again when reactivated, and their old link is gone", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const user = await newUser(account.id, { status: "invited" });
  await seeding()`
    insert into one_time_links (account_id, user_id, purpose, token_hash, expires_at)
    values (${account.id}, ${user.id}, 'invitation', ${Buffer.from(randomUUID())}, now() + interval '7 days')`;
  const suspended = await suspendUser(ctx, { id: user.id, version: 1 });
  await reactivateUser(ctx, suspended);
  expect(await getUser(ctx, user)).toMatchObject({ status: "invited", invitedAt: null });
});

test("every change is recorded with who, what, from where, before and after, under one change id (R16)", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const user = await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "named" });
  const changes = [
    { id: user.id, version: 1, lastName: "Costa", seats: { remote_support: "shared" } },
    someone("record@save-people.example", { passwordHash: "$argon2id$secret" }),
  ] as const;
  await savePeople(ctx, changes);
  await savePeople(ctx, [{ id: user.id, version: 2, status: "suspended" }]);
  await savePeople(ctx, [{ id: user.id, version: 3, status: "active" }]);
  await savePeople(ctx, [{ id: user.id, version: 4, delete: true }]);
  const events = await eventsOf(account.id);
  expect(events.map(({ action }) => action)).toEqual([
    "user.changed",
    "user.added",
    "user.suspended",
    "user.reactivated",
    "user.deleted",
  ]);
  expect(events[0]).toMatchObject({
    actor_id: account.admin.id,
    actor_name: account.admin.name,
    target_id: user.id,
    target_name: "Ana Costa",
    before: { lastName: "Silva", remote_support: "named" },
    after: { lastName: "Costa", remote_support: "shared" },
    source: "browser",
    request_id: ctx.actor.requestId,
    change_id: events[1]?.change_id,
  });
  expect(events[1]).toMatchObject({ before: null, after: { email: "record@save-people.example", status: "active" } });
  expect(events[2]?.change_id).not.toBe(events[1]?.change_id);
  expect(JSON.stringify(events)).not.toContain("argon2id");
});

test("a save says what the record calls it, which keeps the version that it left of everybody", async () => {
  const account = await newAccount();
  const people = [await newUser(account.id), await newUser(account.id)];
  const changes = people.map(({ id }) => ({ id, version: 1, seats: { service_desk: "named" } }) as const);
  const { saved, changeId } = await savePeople(adminOf(account), changes);
  expect(await eventsOf(account.id)).toMatchObject(
    saved.map(({ id, version }) => ({ target_id: id, target_version: version, change_id: changeId })),
  );
});

test("what the command line does is recorded as its own, without a person (R16)", async () => {
  const account = await newAccount();
  await savePeople(operatorOf(database, account, "run-1"), [someone()]);
  const [event] = await eventsOf(account.id);
  expect(event).toMatchObject({ actor_id: null, source: "command_line", request_id: "run-1" });
});

test("people are never saved at another isolation than read committed", async () => {
  const account = await newAccount();
  const save = seeding().begin(
    "isolation level repeatable read",
    (sql) => sql`select kernel.save_people(${account.id}, '{}', '[]')`,
  );
  await expect(save).rejects.toThrow(/read committed/i);
});
