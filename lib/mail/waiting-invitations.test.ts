import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { adminOf, limitedTo, managerOf } from "@/lib/test/contexts";
import { withMail } from "./test/with-mail";

let account: SeededAccount;
const load = async () => ({
  ...(await import("@/lib/sign-in/send-invitation")),
  ...(await import("@/lib/sign-in/send-waiting-invitations")),
  ...(await import("@/lib/sign-in/forget-mailed")),
  ...(await import("@/lib/sign-in/create-link")),
  ...(await import("@/lib/sign-in/find-link")),
  ...(await import("@/lib/users/get-user")),
  ...(await import("@/lib/users/save-people")),
  ...(await import("@/lib/imports/test/imported")),
  ...(await import("@/lib/database")),
});
const { mail, lib, end } = await withMail(load);

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
beforeEach(async () => {
  account = await newAccount({ name: "Northwind Support" });
  mail.taken.length = 0;
  mail.refuse(false);
  await seeding()`delete from mails`;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await end();
});

const allDue = () => seeding()`update mails set next_try_at = now()`;
async function sendAll() {
  while ((await lib.sendWaitingInvitations(lib.database)) > 0);
}
const row = async (userId: string) => (await seeding()`select * from mails where user_id = ${userId}`)[0];
const tokens = () => mail.taken.map((text) => /invitation\/([\w-]{43})/.exec(text)?.[1] ?? "");
const opens = (token: string) => lib.findLink(lib.database, { token, purpose: "invitation" });

test("an import that invites mails everybody who was added, once, and nobody who was there", async () => {
  const known = await newUser(account.id, { status: "invited" });
  const emails = [1, 2, 3].map((n) => `p${n}.${account.id.slice(0, 8)}@mail.example`);
  const rows = [["email", "last name"], ...emails.map((email) => [email, "New"]), [known.email, "Other"]];
  const done = await lib.imported(adminOf(account), rows, { invite: true });
  expect(done.counts).toMatchObject({ added: 3, updated: 1 });
  await sendAll();
  expect(mail.taken.map((text) => /To: (\S+)/.exec(text)?.[1]).toSorted()).toEqual(emails);
  expect(mail.taken[0]).toContain(`${account.admin.name} invited you`);
  for (const token of tokens()) expect(await opens(token)).not.toBeNull();
  await allDue();
  await sendAll();
  expect(mail.taken).toHaveLength(3);
});

test("what a limited manager asked for is sent, whatever the groups are by then: theirs, or those of the person", async () => {
  const [first, second, third] = [await newGroup(account.id), await newGroup(account.id), await newGroup(account.id)];
  const { db, actor } = await limitedTo(account, [first.id], "add_delete_users");
  const emails = [1, 2].map((n) => `p${n}.${account.id.slice(0, 8)}@mail.example`);
  const rows = [["email", "groups"], ...emails.map((email) => [email, second.name])];
  await lib.sent(grant(db, actor, "add_delete_users"), rows, { invite: true });
  await lib.savePeople(adminOf(account), [{ id: actor.id, version: 1, managesGroups: [first.id, second.id] }]);
  await lib.workedOff();
  const [moved] = await seeding()<{ id: string }[]>`select id from users where email = ${emails[0] ?? ""}`;
  const groups = { [second.id]: false, [third.id]: true };
  await lib.savePeople(adminOf(account), [{ id: moved?.id ?? "", version: 1, groups }]);
  await sendAll();
  expect(mail.taken.map((text) => /To: (\S+)/.exec(text)?.[1]).toSorted()).toEqual(emails);
});

test("without the switch an import mails nobody", async () => {
  await lib.imported(adminOf(account), [["email"], [`p.${account.id.slice(0, 8)}@mail.example`]]);
  await sendAll();
  expect(mail.taken).toEqual([]);
});

test("a mail server that refuses fails nobody's import; the mail is tried again ever later, then leaves", async () => {
  mail.refuse(true);
  const email = `p.${account.id.slice(0, 8)}@mail.example`;
  const done = await lib.imported(adminOf(account), [["email"], [email]], { invite: true });
  expect(done.counts).toMatchObject({ added: 1, failed: 0 });
  const [user] = await seeding()<{ id: string }[]>`select id from users where email = ${email}`;
  const id = user?.id ?? "";
  const waits: number[] = [];
  for (let tries = 1; tries <= 3; tries++) {
    await allDue();
    await sendAll();
    const [next] = await seeding()<{ wait: number }[]>`
      select extract(epoch from next_try_at - now())::float as wait from mails where user_id = ${id} and tries = ${tries}`;
    waits.push(Math.round((next?.wait ?? 0) / 60));
  }
  expect(waits).toEqual([1, 3, 9]);
  expect((await lib.getUser(adminOf(account), { id })).invitationMail).toMatchObject({ sentAt: null, tries: 3 });
  mail.refuse(false);
  await sendAll();
  expect(mail.taken).toEqual([]);
  await allDue();
  await sendAll();
  expect(mail.taken).toHaveLength(1);
  expect((await lib.getUser(adminOf(account), { id })).invitationMail?.sentAt).not.toBeNull();
});

test("a mail is given up after nine tries, and goes out again when somebody asks", async () => {
  const user = await newUser(account.id, { status: "invited" });
  mail.refuse(true);
  expect(await lib.sendInvitation(adminOf(account), { userId: user.id })).toEqual({ sent: false });
  for (let tries = 0; tries < 12; tries++) {
    await allDue();
    await sendAll();
  }
  expect(await row(user.id)).toMatchObject({ tries: 9, sent_at: null, gave_up_at: expect.any(Date) });
  mail.refuse(false);
  expect(await lib.sendInvitation(adminOf(account), { userId: user.id })).toEqual({ sent: true });
  expect(await row(user.id)).toMatchObject({ tries: 1, sent_at: expect.any(Date), gave_up_at: null });
});

test("a mail that a process took up and never sent leaves by another", async () => {
  const user = await newUser(account.id, { status: "invited" });
  await seeding()`
    insert into mails (account_id, user_id, kind, asked_by, tries, next_try_at)
    values (${account.id}, ${user.id}, 'invitation', ${seeding().json(adminOf(account).actor)}, 1, now() - interval '1 s')`;
  await Promise.all([1, 2, 3].map(() => lib.sendWaitingInvitations(lib.database)));
  expect(mail.taken).toHaveLength(1);
});

test("whoever needs no invitation any more gets none: signed in, suspended, or given a copied link, which stays", async () => {
  const [active, suspended, copied] = [
    await newUser(account.id, { status: "invited" }),
    await newUser(account.id, { status: "invited" }),
    await newUser(account.id, { status: "invited" }),
  ];
  mail.refuse(true);
  for (const { id } of [active, suspended, copied]) await lib.sendInvitation(adminOf(account), { userId: id });
  mail.refuse(false);
  await seeding()`update users set activated_at = now() where id = ${active.id}`;
  await seeding()`update users set suspended_at = now() where id = ${suspended.id}`;
  const { url } = await lib.createLink(adminOf(account), { userId: copied.id, purpose: "invitation" });
  await allDue();
  await sendAll();
  expect(mail.taken).toEqual([]);
  expect(await seeding()`select user_id from mails where sent_at is null`).toEqual([]);
  expect(await opens(url.split("/").at(-1) ?? "")).not.toBeNull();
});

test("the queue holds no link", async () => {
  mail.refuse(true);
  const user = await newUser(account.id, { status: "invited" });
  await lib.sendInvitation(adminOf(account), { userId: user.id });
  expect(JSON.stringify(await row(user.id))).not.toMatch(/[\w-]{43}/);
});

test("nobody is mailed again within ten minutes or more than five times a day, and is told when it may be", async () => {
  const user = await newUser(account.id, { status: "invited" });
  const send = () => lib.sendInvitation(adminOf(account), { userId: user.id });
  const later = (minutes: number) => seeding()`
    update mailed set at = array(select t - ${minutes} * interval '1 minute' from unnest(at) t order by t)
    where address = ${user.email}`;
  const answers = await Promise.allSettled([send(), send(), send()]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(mail.taken).toHaveLength(1);
  await later(2);
  await expect(send()).rejects.toMatchObject({
    code: "mailed_lately",
    message: expect.stringContaining("in 8 minutes,"),
  });
  expect(await opens(tokens()[0] ?? "")).not.toBeNull();
  for (let nth = 2; nth <= 5; nth++) {
    await later(10);
    expect(await send()).toEqual({ sent: true });
  }
  await later(60);
  await expect(send()).rejects.toMatchObject({
    message: expect.stringContaining("5 times within a day. Send it again in 23 hours"),
  });
  await later(24 * 60 - 60 - 40);
  expect(await send()).toEqual({ sent: true });
  expect(mail.taken).toHaveLength(6);
});

test("whoever may not invite somebody takes nothing from the limit, not even for a moment (R18)", async () => {
  const { db, actor } = await managerOf(account, "add_delete_users");
  const send = (userId: string) => lib.sendInvitation(grant(db, actor, "add_delete_users"), { userId });
  const colleague = await newUser(account.id, { status: "invited", role: "manager" });
  await expect(send(colleague.id)).rejects.toMatchObject({ code: "agents_only" });
  await expect(send((await newUser(account.id)).id)).rejects.toMatchObject({ code: "not_invited" });
  expect(await seeding()`select from mailed where account_id = ${account.id}`).toEqual([]);
});

test("an address stays mailed whoever gets it next; a corrected one can be mailed at once", async () => {
  const user = await newUser(account.id, { status: "invited" });
  const send = (userId = user.id) => lib.sendInvitation(adminOf(account), { userId });
  await send();
  await seeding()`update users set email = ${`right.${user.email}`} where id = ${user.id}`;
  expect(await send()).toEqual({ sent: true });
  const again = await newUser(account.id, { status: "invited", email: user.email });
  await expect(send(again.id)).rejects.toMatchObject({ code: "mailed_lately" });
  await seeding()`
    insert into mails (account_id, user_id, kind, asked_by)
    values (${account.id}, ${again.id}, 'invitation', ${seeding().json(adminOf(account).actor)})`;
  await sendAll();
  expect(mail.taken).toHaveLength(2);
  await seeding()`update mailed set at = array[now() - interval '25 hours'] where address = ${user.email}`;
  await lib.forgetMailed(lib.database);
  expect(await seeding()`select from mailed where address = ${user.email}`).toEqual([]);
  await allDue();
  await sendAll();
  expect(mail.taken).toHaveLength(3);
});
