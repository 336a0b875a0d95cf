import { beforeAll, describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount, type SeededUser, seededPassword } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import type { Refusal } from "@/lib/refusal";
import { actorOf, adminOf, managerOf } from "@/lib/test/contexts";
import { savePeople } from "@/lib/users/save-people";
import { browserActor } from "./browser-actor";
import { checkPassword } from "./check-password";
import { choosePassword } from "./choose-password";
import { createLink, type LinkPurpose } from "./create-link";
import { findLink } from "./find-link";
import { requestPasswordReset } from "./request-password-reset";
import { startBrowserSession } from "./start-browser-session";
import { tokenDigest } from "./token";

let account: SeededAccount;
beforeAll(async () => {
  account = await newAccount();
});

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (no: Refusal) => no.code,
  );
const tokenOf = (path: string) => path.split("/").at(-1) ?? "";
const linkFor = async (user: SeededUser, purpose: LinkPurpose) =>
  tokenOf((await createLink(adminOf(account), { userId: user.id, purpose })).url);
const choose = (token: string, password = "a brand new password") =>
  choosePassword(database, { token, password, requestId: "test" });
const signIn = (email: string, password: string) => checkPassword(database, { email, password, address: "10.9.9.9" });
const eventsOf = async (user: SeededUser) =>
  seeding()<{ action: string; actorId: string | null; all: string }[]>`
    select action, actor_id as "actorId", e::text as all from events e where target_id = ${user.id} order by id`;

describe("An invitation", () => {
  test("makes the person active with the password they chose, once", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    expect(await findLink(database, { token, purpose: "invitation" })).toMatchObject({ email: user.email });
    await choose(token);
    expect(await signIn(user.email, "a brand new password")).toMatchObject({ id: user.id });
    expect(await code(choose(token, "another password of mine"))).toBe("link_expired");
    expect(await findLink(database, { token, purpose: "invitation" })).toBeNull();
  });

  test("a manager kept opens nothing once its person becomes an admin (R18)", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    await savePeople(adminOf(account), [{ id: user.id, version: 1, role: "admin" }]);
    expect(await code(choose(token))).toBe("link_expired");
  });

  test("is used by one of two who open it together", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    const answers = await Promise.all([
      code(choose(token, "the first password")),
      code(choose(token, "the second password")),
    ]);
    expect(answers.sort()).toEqual(["done", "link_expired"]);
  });

  test("survives every look at it: only choosing a password uses it up", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    for (let look = 0; look < 5; look++)
      expect(await findLink(database, { token, purpose: "invitation" })).not.toBeNull();
    expect(await code(choose(token))).toBe("done");
  });

  test("is replaced by a fresh one", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const first = await linkFor(user, "invitation");
    const second = await linkFor(user, "invitation");
    expect(await code(choose(first))).toBe("link_expired");
    expect(await code(choose(second))).toBe("done");
  });

  test("ends after 7 days, a password link after 1 hour", async () => {
    const invited = await newUser(account.id, { status: "invited" });
    const active = await newUser(account.id);
    const tokens = [await linkFor(invited, "invitation"), await linkFor(active, "password_reset")];
    const rows = await seeding()<{ purpose: string; hours: number }[]>`
      select purpose, extract(epoch from expires_at - created_at)::int / 3600 as hours from one_time_links
      where user_id in (${invited.id}, ${active.id}) order by purpose`;
    expect(rows.map((row) => row.hours)).toEqual([7 * 24, 1]);
    await seeding()`update one_time_links set expires_at = now() where user_id in (${invited.id}, ${active.id})`;
    for (const token of tokens) expect(await code(choose(token))).toBe("link_expired");
  });

  test("does not open once it ended, even when it was open as the new password was being hashed", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    await seeding()`update one_time_links set expires_at = clock_timestamp() where user_id = ${user.id}`;
    const [row] = await database.sql`select kernel.choose_password(${tokenDigest(token)}, 'a hash', 'test') as outcome`;
    expect(row?.outcome).toEqual({ refused: "link_expired" });
  });

  test("does not open for somebody suspended meanwhile", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    await seeding()`update users set suspended_at = now() where id = ${user.id}`;
    expect(await findLink(database, { token, purpose: "invitation" })).toBeNull();
    expect(await code(choose(token))).toBe("link_expired");
    expect(await code(createLink(adminOf(account), { userId: user.id, purpose: "invitation" }))).toBe("suspended");
  });
});

describe("A forgotten password", () => {
  test("ends every browser session and app token once a new one is chosen (R20)", async () => {
    const user = await newUser(account.id);
    const browser = { userAgent: "a browser", address: "10.0.0.1", requestId: "test" };
    const key = await startBrowserSession(database, await signIn(user.email, seededPassword), browser);
    await seeding()`insert into agent_tokens (token_hash, account_id, user_id, device_id, device_name, platform, expires_at)
      values (${Buffer.from(user.id)}, ${account.id}, ${user.id}, 'd', 'A laptop', 'mac', now() + interval '1 day')`;
    await choose(await linkFor(user, "password_reset"));
    expect(await browserActor(database, key, "test")).toBeNull();
    const [token] = await seeding()`select withdrawn_at from agent_tokens where user_id = ${user.id}`;
    expect(token?.withdrawn_at).not.toBeNull();
    expect(await code(signIn(user.email, seededPassword))).toBe("invalid_credentials");
  });

  test("starts no session for whoever proved the old password a moment before", async () => {
    const user = await newUser(account.id);
    const proved = await signIn(user.email, seededPassword);
    await choose(await linkFor(user, "password_reset"));
    const browser = { userAgent: "a browser", address: "10.0.0.1", requestId: "test" };
    expect(await code(startBrowserSession(database, proved, browser))).toBe("invalid_credentials");
  });

  test("asked for by a stranger, an invited or a suspended person makes no link", async () => {
    const invited = await newUser(account.id, { status: "invited" });
    const suspended = await newUser(account.id, { status: "suspended" });
    for (const email of ["nobody@example.com", invited.email, suspended.email]) {
      await requestPasswordReset(database, { email, requestId: "test" });
    }
    const rows = await seeding()`select from one_time_links where user_id in (${invited.id}, ${suspended.id})`;
    expect(rows).toHaveLength(0);
  });
});

describe("Who may make a link (R18)", () => {
  const managerMay = async () => {
    const { db, actor } = await managerOf(account, "add_delete_users");
    return grant(db, actor, "add_delete_users");
  };

  test("a manager: the invitation of an agent who never signed in, and nothing else", async () => {
    const manager = await managerMay();
    const invited = await newUser(account.id, { status: "invited" });
    const active = await newUser(account.id);
    const invitedManager = await newUser(account.id, { status: "invited", role: "manager" });
    const make = (userId: string, purpose: LinkPurpose) => code(createLink(manager, { userId, purpose }));
    expect(await make(invited.id, "invitation")).toBe("done");
    expect(await make(active.id, "invitation")).toBe("not_invited");
    expect(await make(active.id, "password_reset")).toBe("not_allowed");
    expect(await make(invited.id, "password_reset")).toBe("not_allowed");
    expect(await make(invitedManager.id, "invitation")).toBe("agents_only");
    expect(await make(account.admin.id, "invitation")).toBe("agents_only");
    expect(await make(manager.actor.id, "invitation")).toBe("agents_only");
  });

  test("nobody for a person of another account: as if there were none", async () => {
    const other = await newAccount();
    const stranger = await newUser(other.id, { status: "invited" });
    const admin = adminOf(account);
    expect(await code(createLink(admin, { userId: stranger.id, purpose: "invitation" }))).toBe("not_found");
    expect(await code(createLink(admin, { userId: crypto.randomUUID(), purpose: "invitation" }))).toBe("not_found");
  });

  test("is checked by the type: without the privilege it does not compile", () => {
    const plain = grant(database, actorOf(account, account.admin), "signed_in");
    // @ts-expect-error the context was granted for less
    const refused = () => createLink(plain, { userId: account.id, purpose: "invitation" });
    expect(refused).toBeTypeOf("function");
  });
});

describe("The record of links (R16)", () => {
  test("says who made and who used a link, and holds no secret", async () => {
    const user = await newUser(account.id, { status: "invited" });
    const token = await linkFor(user, "invitation");
    await choose(token, "a password nobody may read");
    const events = await eventsOf(user);
    expect(events.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
      { action: "invitation.link_created", actorId: account.admin.id },
      { action: "invitation.accepted", actorId: user.id },
    ]);
    const [row] = await seeding()<{ password_hash: string }[]>`select password_hash from users where id = ${user.id}`;
    for (const { all } of events) {
      expect(all).not.toContain(token);
      expect(all).not.toContain("a password nobody may read");
      expect(all).not.toContain(row?.password_hash);
    }
  });
});
