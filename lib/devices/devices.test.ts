import { expect, test } from "vitest";
import { newUser, type SeededUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { endHold } from "@/lib/seats/end-hold";
import { listOwnHolds } from "@/lib/seats/list-own-holds";
import { answerOf } from "@/lib/seats/test/in-line";
import { passTime } from "@/lib/seats/test/pass-time";
import { broken, company, newId, occupied, signIn, startSession } from "@/lib/seats/test/scene";
import { signOutEverywhere } from "@/lib/sign-in/sign-out-everywhere";
import { signOutOwnDevice } from "@/lib/sign-in/sign-out-own-device";
import { adminOf, userOf } from "@/lib/test/contexts";
import { suspendUser } from "@/lib/users/suspend-user";
import { agentActor } from "./agent-actor";
import { signInDevice } from "./sign-in-device";
import { signOutDevice } from "./sign-out-device";

const aDevice = (id = newId()) => ({ id, name: "A laptop", platform: "windows" as const });
const anAgent = (accountId: string) => newUser(accountId, { remoteSupport: "shared", serviceDesk: "shared" });

/** Signs a user in on a device; `enter` is what the token opens now. */
async function appOf(person: SeededUser, device = aDevice()) {
  const { token } = await signInDevice(database, person, device, newId());
  return { token, enter: async () => grant(database, await agentActor(database, token, newId()), "use_agent_app") };
}

/** A waiting session, a connected one and a sign-in on an app's device, and what becomes of them. */
async function busy({ enter }: Awaited<ReturnType<typeof appOf>>) {
  const agent = await enter();
  const waiting = await startSession(agent);
  const connected = await startSession(agent, { connected: true });
  const desk = await signIn(agent);
  const ids = [waiting, connected, desk].map(({ hold }) => hold.id);
  const states = async () => {
    const rows = await seeding()<{ is: string }[]>`
      select coalesce(end_reason, 'alive') as is from holds where account_id = ${agent.actor.accountId} and id = any (${ids})
       order by array_position(${ids}::uuid[], id)`;
    return rows.map((row) => row.is);
  };
  return { agent, states, connectedId: connected.hold.id };
}

test("signing an app in takes no seat and says whose it is (R5)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const { enter } = await appOf(user);
  const { actor } = await enter();
  expect(actor).toMatchObject({
    id: user.id,
    accountId: account.id,
    source: "api",
    draining: false,
    privileges: ["use_agent_app"],
  });
  expect(actor.device).toMatchObject({ name: "A laptop", platform: "windows" });
  expect(await occupied(account.id)).toBe(0);
});

test("the table knows only the digest of a token, and no other opens anything", async () => {
  const account = await company(1);
  const { token } = await appOf(await anAgent(account.id));
  const [row] =
    await seeding()`select row_to_json(t)::text as row from agent_tokens t where account_id = ${account.id}`;
  expect(row?.row).not.toContain(token);
  for (const wrong of ["", "x", `${token}x`]) {
    expect(await answerOf(() => agentActor(database, wrong, newId()))).toBe("signed_out");
  }
});

test("signing in again on the device replaces its token and keeps what is open", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const device = aDevice();
  const first = await appOf(user, device);
  const { states } = await busy(first);
  const second = await appOf(user, device);
  expect(await answerOf(first.enter)).toBe("signed_out");
  expect(await states()).toEqual(["alive", "alive", "alive"]);
  expect(await listOwnHolds(await second.enter())).toHaveLength(3);
});

test("another user on the device ends the first one's keys and sign-ins, connected sessions play out (R20)", async () => {
  const account = await company(2);
  const device = aDevice();
  const first = await appOf(await anAgent(account.id), device);
  const { agent, states, connectedId } = await busy(first);
  await appOf(await anAgent(account.id), device);
  expect(await states()).toEqual(["signed_out", "alive", "signed_out"]);
  expect((await first.enter()).actor.draining).toBe(true);
  expect(await answerOf(() => startSession(agent))).toBe("signed_out");
  expect([await occupied(account.id), await occupied(account.id, "service_desk")]).toEqual([1, 0]);
  await endHold(agent, { id: connectedId, product: "remote_support" });
  expect(await answerOf(first.enter)).toBe("signed_out");
  expect(await occupied(account.id)).toBe(0);
  expect(await broken(account.id)).toEqual([]);
});

test("signing the app out ends all of its device, connected sessions too, and of no other (R11)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const laptop = await appOf(user);
  const phone = await appOf(user);
  const { agent, states } = await busy(laptop);
  const kept = await startSession(await phone.enter());
  await signOutDevice(agent);
  expect(await states()).toEqual(["signed_out", "signed_out", "signed_out"]);
  expect(await answerOf(laptop.enter)).toBe("signed_out");
  expect((await listOwnHolds(await phone.enter())).map(({ id }) => id)).toEqual([kept.hold.id]);
  expect([await occupied(account.id), await occupied(account.id, "service_desk")]).toEqual([1, 0]);
  await signOutDevice(await phone.enter());
  expect(await occupied(account.id)).toBe(0);
});

test("a suspended user's token drains while a session is connected, no longer (R20)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const app = await appOf(user);
  const { states } = await busy(app);
  await suspendUser(adminOf(account), { id: user.id, version: 1 });
  expect((await app.enter()).actor.draining).toBe(true);
  expect(await states()).toEqual(["seat_removed", "alive", "seat_removed"]);
  await passTime(account.id, 301);
  expect(await answerOf(app.enter)).toBe("signed_out");
  expect(await answerOf(() => signInDevice(database, user, aDevice(), newId()))).toBe("invalid_credentials");
});

test("signing somebody out everywhere ends keys and sign-ins at once; connected sessions play out (R20)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const { states } = await busy(await appOf(user));
  await signOutEverywhere(adminOf(account), { userId: user.id });
  expect(await states()).toEqual(["signed_out", "alive", "signed_out"]);
  expect([await occupied(account.id), await occupied(account.id, "service_desk")]).toEqual([1, 0]);
});

test("one's own app is signed out from afar: its idle seats are free at once (R20)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const app = await appOf(user);
  await signIn(await app.enter());
  const { tokenId } = (await app.enter()).actor;
  const out = () => signOutOwnDevice(userOf(account, user), { kind: "agent_app", id: tokenId });
  await out();
  expect(await occupied(account.id, "service_desk")).toBe(0);
  expect(await answerOf(app.enter)).toBe("signed_out");
  expect(await answerOf(out)).toBe("not_found");
});

test("a token that drains ends what is open on its own device, nothing else (R20)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const [laptop, phone] = [await appOf(user), await appOf(user)];
  const { agent, connectedId } = await busy(laptop);
  const elsewhere = await startSession(await phone.enter(), { connected: true });
  await signOutOwnDevice(userOf(account, user), { kind: "agent_app", id: agent.actor.tokenId });
  const end = (id: string) => answerOf(async () => endHold(await laptop.enter(), { id, product: "remote_support" }));
  expect(await end(elsewhere.hold.id)).toBe("signed_out");
  expect(await end(newId())).toBe("signed_out");
  await end(connectedId);
  expect((await listOwnHolds(await phone.enter())).map(({ id }) => id)).toEqual([elsewhere.hold.id]);
});

test("the password that was proved must still hold when the app is let in (R20)", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const proved = { ...user, passwordHash: "an older one" };
  expect(await answerOf(() => signInDevice(database, proved, aDevice(), newId()))).toBe("invalid_credentials");
});

test("200 sessions of one agent are enough: one more is refused until one ends", async () => {
  const account = await company(1);
  const agent = await (await appOf(await anAgent(account.id))).enter();
  const first = await startSession(agent, { connected: true });
  for (let n = 1; n < 200; n++) await startSession(agent, { connected: true });
  expect(await answerOf(() => startSession(agent))).toBe("too_many_sessions");
  await endHold(agent, { id: first.hold.id, product: "remote_support" });
  expect((await startSession(agent)).created).toBe(true);
});

test("a token that is too old opens nothing", async () => {
  const account = await company(1);
  const { enter } = await appOf(await anAgent(account.id));
  await seeding()`update agent_tokens set expires_at = now() where account_id = ${account.id}`;
  expect(await answerOf(enter)).toBe("signed_out");
});

test("an app's calls say when its user was last active, to the minute", async () => {
  const account = await company(1);
  const user = await anAgent(account.id);
  const { enter } = await appOf(user);
  await seeding()`update agent_tokens set last_seen_at = now() - interval '2 minutes' where account_id = ${account.id}`;
  await enter();
  const [row] =
    await seeding()`select last_active_at > now() - interval '1 minute' as active from users where id = ${user.id}`;
  expect(row?.active).toBe(true);
});
