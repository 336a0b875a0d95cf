import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount, type SeededUser, seededPassword } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import type { Refusal } from "@/lib/refusal";
import { adminOf, agentOn, userOf } from "@/lib/test/contexts";
import { browserActor } from "./browser-actor";
import { changeOwnName } from "./change-own-name";
import { changePassword } from "./change-password";
import { checkPassword } from "./check-password";
import { endBrowserSession } from "./end-browser-session";
import { listOwnDevices } from "./list-own-devices";
import { signOutEverywhere, signOutOwnDevices } from "./sign-out-everywhere";
import { signOutOwnDevice } from "./sign-out-own-device";
import { startBrowserSession } from "./start-browser-session";

let account: SeededAccount;
beforeAll(async () => {
  account = await newAccount();
});

const browser = { userAgent: "Mozilla/5.0 (X11; Linux) Firefox/140.0", address: "10.0.0.1", requestId: "test" };
async function signIn(user: SeededUser, password = seededPassword) {
  const proved = await checkPassword(database, { email: user.email, password, address: "10.0.0.1" });
  return startBrowserSession(database, proved, browser);
}
const who = (key: string) => browserActor(database, key, "test");
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (no: Refusal) => no.code,
  );
const sessionOf = async (user: SeededUser) => {
  const [row] = await seeding()<{ seen: Date; expires: Date }[]>`
    select last_seen_at as seen, expires_at as expires from browser_sessions where user_id = ${user.id}`;
  return row;
};

describe("A browser session", () => {
  test("is the person as the database knows them now: a new role or suspension acts on the next request", async () => {
    const user = await newUser(account.id, { role: "manager", privileges: ["manage_seats"] });
    const key = await signIn(user);
    expect(await who(key)).toMatchObject({
      id: user.id,
      accountName: account.name,
      role: "manager",
      source: "browser",
    });
    expect((await who(key))?.privileges).toContain("manage_seats");
    await seeding()`update users set role = 'agent', privileges = '{}' where id = ${user.id}`;
    expect((await who(key))?.privileges).toEqual(["signed_in"]);
    await seeding()`update users set suspended_at = now() where id = ${user.id}`;
    expect(await who(key)).toBeNull();
  });

  test("is opened by its key only, and the table does not hold the key", async () => {
    const key = await signIn(await newUser(account.id));
    expect(await who(`${key}x`)).toBeNull();
    expect(await who("")).toBeNull();
    const rows = await seeding()<{ all: string }[]>`select s::text as all from browser_sessions s`;
    for (const { all } of rows) expect(all).not.toContain(key);
  });

  test("ends eight hours after the last request, and seven days after it began whatever happens", async () => {
    const user = await newUser(account.id);
    const key = await signIn(user);
    await seeding()`update browser_sessions set created_at = now() - interval '6 days 20 hours',
      last_seen_at = now() - interval '2 minutes' where user_id = ${user.id}`;
    expect(await who(key)).not.toBeNull();
    await expect.poll(async () => (await sessionOf(user))?.expires.getTime()).toBeLessThan(Date.now() + 4.1 * 3600_000);
    await seeding()`update browser_sessions set expires_at = now() where user_id = ${user.id}`;
    expect(await who(key)).toBeNull();
  });

  test("notes when it was last used, at most once a minute, and never waits for a lock to do so", async () => {
    const user = await newUser(account.id);
    const key = await signIn(user);
    const first = (await sessionOf(user))?.seen;
    await who(key);
    await wait(100);
    expect((await sessionOf(user))?.seen).toEqual(first);

    await seeding()`update browser_sessions set last_seen_at = now() - interval '2 minutes' where user_id = ${user.id}`;
    const seenAgo = async () => Date.now() - Number((await sessionOf(user))?.seen);
    await seeding().begin(async (other) => {
      await other`select from browser_sessions where user_id = ${user.id} for update`;
      expect(await who(key)).toMatchObject({ id: user.id });
      await wait(100);
    });
    expect(await seenAgo()).toBeGreaterThan(60_000);
    await seeding().begin(async (other) => {
      await other`select from users where id = ${user.id} for no key update`;
      expect(await who(key)).toMatchObject({ id: user.id });
      await expect.poll(seenAgo).toBeLessThan(60_000);
    });
  });

  test("ends when the person signs out, and nobody else's does", async () => {
    const user = await newUser(account.id);
    const [here, there] = [await signIn(user), await signIn(user)];
    await endBrowserSession(database, here, "test");
    expect(await who(here)).toBeNull();
    expect(await who(there)).toMatchObject({ id: user.id });
  });
});

describe("Where I am signed in", () => {
  test("lists browsers and agent apps, marks this one, and signs each out", async () => {
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const [here, there] = [await signIn(user), await signIn(user)];
    const app = await agentOn(account, user, { name: "Pixel 9", platform: "android" });
    const me = userOf(account, user);
    const listed = await listOwnDevices(me, here);
    expect(listed.browsers.map((one) => one.current)).toEqual([true, false]);
    expect(listed.agentApps).toMatchObject([{ device: "Pixel 9", platform: "android", id: app.actor.tokenId }]);
    await signOutOwnDevice(me, { kind: "browser", id: listed.browsers[1]?.id ?? "" });
    await signOutOwnDevice(me, { kind: "agent_app", id: app.actor.tokenId });
    expect(await who(there)).toBeNull();
    expect(await who(here)).not.toBeNull();
    expect(await listOwnDevices(me, here)).toMatchObject({ browsers: [{ current: true }], agentApps: [] });
    expect(await code(signOutOwnDevice(me, { kind: "agent_app", id: app.actor.tokenId }))).toBe("not_found");
  });

  test("never shows or ends what belongs to somebody else", async () => {
    const [me, other] = [await newUser(account.id), await newUser(account.id)];
    const key = await signIn(other);
    const theirs = await listOwnDevices(userOf(account, other), key);
    const id = theirs.browsers[0]?.id ?? "";
    expect(await code(signOutOwnDevice(userOf(account, me), { kind: "browser", id }))).toBe("not_found");
    expect(await who(key)).not.toBeNull();
  });
});

describe("Signing out everywhere", () => {
  test("by oneself or by an admin after a theft ends browsers and withdraws apps (R20), and is recorded", async () => {
    for (const signOut of [
      (user: SeededUser) => signOutOwnDevices(userOf(account, user)),
      (user: SeededUser) => signOutEverywhere(adminOf(account), { userId: user.id }),
    ]) {
      const user = await newUser(account.id);
      const keys = [await signIn(user), await signIn(user)];
      await agentOn(account, user);
      expect(await signOut(user)).toEqual({ browsers: 2, agentApps: 1 });
      for (const key of keys) expect(await who(key)).toBeNull();
      const [live] = await seeding()`select from agent_tokens where user_id = ${user.id} and withdrawn_at is null`;
      expect(live).toBeUndefined();
      const [event] =
        await seeding()`select from events where target_id = ${user.id} and action = 'user.signed_out_everywhere'`;
      expect(event).toBeDefined();
    }
  });

  test("is refused to whoever stopped being an admin while they waited for their turn (R18)", async () => {
    const user = await newUser(account.id);
    const [demoted, suspended] = [
      await newUser(account.id, { role: "admin" }),
      await newUser(account.id, { role: "admin" }),
    ];
    const key = await signIn(user);
    await seeding()`update users set role = 'agent' where id = ${demoted.id}`;
    await seeding()`update users set suspended_at = now() where id = ${suspended.id}`;
    const outBy = (admin: SeededUser) => code(signOutEverywhere(adminOf(account, admin), { userId: user.id }));
    expect(await outBy(demoted)).toBe("not_allowed");
    expect(await outBy(suspended)).toBe("signed_out");
    expect(await who(key)).not.toBeNull();
  });

  test("does not reach another account", async () => {
    const other = await newAccount();
    const key = await signIn(other.admin);
    expect(await code(signOutEverywhere(adminOf(account), { userId: other.admin.id }))).toBe("not_found");
    expect(await who(key)).not.toBeNull();
  });
});

describe("One's own password and name", () => {
  test("changing the password needs the current one and signs out everywhere (R20)", async () => {
    const user = await newUser(account.id);
    const key = await signIn(user);
    await agentOn(account, user);
    const change = (current: string) =>
      code(changePassword(userOf(account, user), { current, password: "a different password", address: "10.0.0.2" }));
    expect(await change("not my password")).toBe("invalid_credentials");
    expect(await who(key)).not.toBeNull();
    expect(await change(seededPassword)).toBe("done");
    expect(await who(key)).toBeNull();
    const [live] = await seeding()`select from agent_tokens where user_id = ${user.id} and withdrawn_at is null`;
    expect(live).toBeUndefined();
    expect(await code(signIn(user))).toBe("invalid_credentials");
    expect(await code(signIn(user, "a different password"))).toBe("done");
  });

  test("guessing the current password is limited like signing in", async () => {
    const user = await newUser(account.id);
    const guess = () =>
      code(
        changePassword(userOf(account, user), {
          current: "a guess",
          password: "a different password",
          address: "10.0.0.3",
        }),
      );
    const answers = [];
    for (let n = 0; n < 11; n++) answers.push(await guess());
    expect(answers.at(-1)).toBe("too_many_tries");
  });

  test("of two changes at once from the same old password one wins", async () => {
    const user = await newUser(account.id);
    const change = (password: string) =>
      code(changePassword(userOf(account, user), { current: seededPassword, password, address: "10.0.0.4" }));
    const answers = await Promise.all([change("the first new password"), change("the second new password")]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  });

  test("a new name is what colleagues see, and the record keeps the old one (R16)", async () => {
    const user = await newUser(account.id, { firstName: "Robin", lastName: "Old" });
    await changeOwnName(userOf(account, user), { firstName: "Robin", lastName: "New" });
    await changeOwnName(userOf(account, user), { firstName: "Robin", lastName: "New" });
    const [row] = await seeding()`select name, version from users where id = ${user.id}`;
    expect(row).toMatchObject({ name: "Robin New", version: 2 });
    const events =
      await seeding()`select before, after from events where target_id = ${user.id} and action = 'user.changed'`;
    expect(events).toMatchObject([{ before: { lastName: "Old" }, after: { lastName: "New" } }]);
  });
});
