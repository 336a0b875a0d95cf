import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { connectSession } from "@/lib/seats/connect-session";
import { endHold } from "@/lib/seats/end-hold";
import { getSeats } from "@/lib/seats/get-seats";
import { listOwnHolds } from "@/lib/seats/list-own-holds";
import { takeSeat } from "@/lib/seats/take-seat";
import { adminOf, agentOn } from "@/lib/test/contexts";
import { type PersonEdit, savePeople } from "./save-people";

const product = "remote_support";

/** Somebody with a support key that waits and a session that is connected, on a seat of `seatType`. */
async function busyAgent(seatType: "named" | "shared") {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 }, serviceDesk: { named: 1, shared: 1 } });
  const user = await newUser(account.id, { remoteSupport: seatType });
  const agent = await agentOn(account, user);
  const [key, connected] = [randomUUID(), randomUUID()];
  await takeSeat(agent, { id: key, product, mode: "attended" });
  await takeSeat(agent, { id: connected, product, mode: "attended" });
  await connectSession(agent, { id: connected });
  const change = (edit: Omit<PersonEdit, "id" | "version">) =>
    savePeople(adminOf(account), [{ ...edit, id: user.id, version: 1 }]);
  const seats = async () => {
    const [row] = await seeding()<{ states: string[] }[]>`
      select array_agg(state order by seat_no) as states
      from shared_seats where account_id = ${account.id} and product = ${product}`;
    return row?.states;
  };
  const open = async () => (await listOwnHolds(agent)).map(({ id, state }) => ({ id, state }));
  return { account, user, agent, key, connected, change, seats, open };
}

test("Shared to Named: nobody notices, and the shared seat is free at once (R12)", async () => {
  const busy = await busyAgent("shared");
  await busy.change({ seats: { remote_support: "named" } });
  expect(await busy.seats()).toEqual(["free"]);
  expect(await busy.open()).toHaveLength(2);
  expect((await getSeats(busy.agent))[0]).toMatchObject({ seatType: "named" });
});

test.each([
  ["no seat", { seats: { remote_support: "none" } }],
  ["suspended", { status: "suspended" }],
  ["deleted", { delete: true }],
] as const)("Shared to %s: keys end, connected sessions play out while the seat is clearing (R12)", async (_, edit) => {
  const busy = await busyAgent("shared");
  await busy.change(edit);
  expect(await busy.seats()).toEqual(["clearing"]);
  expect(await busy.open()).toEqual([{ id: busy.connected, state: "connected" }]);
  const assigned = await seeding()`select 1 from seat_assignments where user_id = ${busy.user.id}`;
  expect(assigned).toHaveLength(0);
  await endHold(busy.agent, { id: busy.connected, product });
  expect(await busy.seats()).toEqual(["free"]);
});

test.each([
  ["no seat", { seats: { remote_support: "none" } }],
  ["Shared", { seats: { remote_support: "shared" } }],
  ["suspended", { status: "suspended" }],
  ["deleted", { delete: true }],
] as const)("Named to %s: connected sessions play out and the Named seat is free for others (R12)", async (_, edit) => {
  const busy = await busyAgent("named");
  await busy.change(edit);
  expect(await busy.open()).toEqual([{ id: busy.connected, state: "connected" }]);
  expect(await busy.seats()).toEqual(["free"]);
  const other = await newUser(busy.account.id);
  const given = await savePeople(adminOf(busy.account), [
    { id: other.id, version: 1, seats: { remote_support: "named" } },
  ]);
  expect(given.saved).toHaveLength(1);
});

test("given a Shared seat again while clearing, the clearing goes on (R12)", async () => {
  const busy = await busyAgent("shared");
  await busy.change({ seats: { remote_support: "none" } });
  const again = { id: busy.user.id, version: 2, seats: { remote_support: "shared" } } as const;
  await savePeople(adminOf(busy.account), [again]);
  expect(await busy.seats()).toEqual(["clearing"]);
  await endHold(busy.agent, { id: busy.connected, product });
  expect(await busy.seats()).toEqual(["free"]);
});

test("given a Named seat while clearing, the connected session moves to it and the shared seat is free (R12)", async () => {
  const busy = await busyAgent("shared");
  await busy.change({ seats: { remote_support: "none" } });
  const named = { id: busy.user.id, version: 2, seats: { remote_support: "named" } } as const;
  await savePeople(adminOf(busy.account), [named]);
  expect(await busy.seats()).toEqual(["free"]);
  expect(await busy.open()).toEqual([{ id: busy.connected, state: "connected" }]);
});

test("a change of another product leaves the seat alone", async () => {
  const busy = await busyAgent("shared");
  await busy.change({ firstName: "Other", seats: { service_desk: "named" } });
  expect(await busy.seats()).toEqual(["in_use"]);
  expect(await busy.open()).toHaveLength(2);
});

test("suspended and deleted people are signed out everywhere at once (R20)", async () => {
  for (const edit of [{ status: "suspended" }, { delete: true }] as const) {
    const busy = await busyAgent("shared");
    await seeding()`
      insert into browser_sessions (token_hash, account_id, user_id, expires_at)
      values (${Buffer.from(randomUUID())}, ${busy.account.id}, ${busy.user.id}, now() + interval '1 hour')`;
    await busy.change(edit);
    const [access] = await seeding()`
      select (select count(*)::int from browser_sessions where user_id = ${busy.user.id}) as browsers,
        (select count(*)::int from agent_tokens where user_id = ${busy.user.id} and withdrawn_at is null) as apps`;
    expect(access).toEqual({ browsers: 0, apps: 0 });
  }
});
