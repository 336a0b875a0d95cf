import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { operatorOf } from "@/lib/access/operator";
import { maxSeats } from "@/lib/catalog";
import { database } from "@/lib/database";
import { takeSeat } from "@/lib/seats/take-seat";
import { allOf } from "@/lib/test/all-of";
import { adminOf, agentOn } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { savePeople } from "@/lib/users/save-people";
import { answerRequest } from "./answer-request";
import { decideRequest } from "./decide-request";
import { everyRequest } from "./every-request";
import { getSubscription } from "./get-subscription";
import { requestSharedSeats } from "./request-shared-seats";
import { setCapacity } from "./set-capacity";
import { setNamedSeats } from "./set-named-seats";
import { withdrawRequest } from "./withdraw-request";

const product = "remote_support";
const change = (from: number, to: number) => ({ changes: [{ product, from, to } as const] });
const eventsOf = (accountId: string) => seeding()`
  select action, target_name, before, after, actor_name, source from events where account_id = ${accountId} order by id`;

test("Named seats are added online, and can be given at once (R13)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 0 } });
  const ctx = adminOf(account);
  await setNamedSeats(ctx, change(0, 1));
  const user = await newUser(account.id);
  await savePeople(ctx, [{ id: user.id, version: 1, seats: { remote_support: "named" } }]);
  expect((await getSubscription(ctx)).pools.remote_support.named).toEqual({ capacity: 1, assigned: 1 });
  expect((await eventsOf(account.id))[0]).toMatchObject({
    action: "capacity.changed",
    target_name: "Remote Support Named",
    before: { capacity: 0 },
    after: { capacity: 1 },
    actor_name: account.admin.name,
    source: "browser",
  });
});

test("Named seats do not go below what is assigned; the answer says who holds them (R13)", async () => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 0 }, serviceDesk: { named: 1, shared: 0 } });
  const holder = await newUser(account.id, { remoteSupport: "named" });
  await newUser(account.id, { remoteSupport: "named", status: "invited" });
  const both = [
    { product: "service_desk", from: 1, to: 9 },
    { product, from: 3, to: 1 },
  ] as const;
  const refusal = await refusalOf(setNamedSeats(adminOf(account), { changes: [...both] }));
  expect(refusal.code).toBe("named_seats_assigned");
  expect(refusal.details).toMatchObject({ pools: [{ product, capacity: 3, assigned: 2 }] });
  expect(JSON.stringify(refusal.details)).toContain(holder.name);
  expect((await getSubscription(adminOf(account))).pools.service_desk.named.capacity).toBe(1);
  await setNamedSeats(adminOf(account), change(3, 2));
});

test("what was reviewed is what is changed: another number meanwhile is refused, the same twice is not (R15)", async () => {
  const account = await newAccount({ remoteSupport: { named: 5, shared: 0 } });
  await setNamedSeats(adminOf(account), change(5, 7));
  await setNamedSeats(adminOf(account), change(5, 7));
  expect((await refusalOf(setNamedSeats(adminOf(account), change(5, 6)))).code).toBe("changed_meanwhile");
  expect(await eventsOf(account.id)).toHaveLength(1);
});

test("a Shared pool may shrink under its occupants: nobody is cut off, nobody new comes in until it drops (R13)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 2 } });
  const agents = [];
  for (let n = 0; n < 3; n++) {
    agents.push(await agentOn(account, await newUser(account.id, { remoteSupport: "shared" })));
  }
  const [first, second, third] = agents;
  if (!first || !second || !third) throw new Error("three agents");
  const take = (ctx: typeof first) => takeSeat(ctx, { id: randomUUID(), product, mode: "attended" });
  await take(first);
  await take(second);
  const operator = operatorOf(database, account, "test");
  await setCapacity(operator, [{ product, seatType: "shared", capacity: 1 }]);
  expect((await getSubscription(operator)).pools.remote_support.shared).toEqual({ capacity: 1, assigned: 3, used: 2 });
  expect((await refusalOf(take(third))).code).toBe("all_shared_seats_in_use");
  await setCapacity(operator, [{ product, seatType: "shared", capacity: 3 }]);
  expect((await take(third)).seat.state).toBe("in_use");
});

test("Shared seats are asked for with a reason, once at a time, and come when the operator approves (R13)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 0 } });
  const ctx = adminOf(account);
  const ask = () => requestSharedSeats(ctx, { product, seats: 2, reason: "Two more shifts" });
  const { id } = await ask();
  expect((await refusalOf(ask())).code).toBe("request_open");
  expect((await getSubscription(ctx)).requests).toMatchObject([
    { id, product, seats: 2, reason: "Two more shifts", state: "requested", requestedBy: account.admin.name },
  ]);

  expect((await refusalOf(decideRequest(ctx, { id, state: "approved" }))).code).toBe("not_allowed");
  const asked = (await allOf(everyRequest(database))).find((request) => request.id === id);
  expect(asked?.account).toEqual({ id: account.id, name: account.name });
  const operator = operatorOf(database, account, "test");
  expect(await decideRequest(operator, { id, state: "approved" })).toMatchObject({ state: "approved", capacity: 2 });
  expect((await refusalOf(decideRequest(operator, { id, state: "declined" }))).code).toBe("request_decided");
  expect((await getSubscription(ctx)).pools.remote_support.shared.capacity).toBe(2);
  expect((await eventsOf(account.id)).map(({ action }) => action)).toEqual([
    "request.made",
    "capacity.changed",
    "request.approved",
  ]);
  const agent = await agentOn(account, await newUser(account.id, { remoteSupport: "shared" }));
  expect((await takeSeat(agent, { id: randomUUID(), product, mode: "unattended" })).seat.state).toBe("in_use");
});

test("a request can be declined with a reason, or withdrawn, and another one made", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const ask = () => requestSharedSeats(ctx, { product, seats: 1, reason: "Growth" });
  await withdrawRequest(ctx, await ask());
  const { id } = await ask();
  const absent = answerRequest(database, { id: randomUUID(), state: "approved" }, "test");
  expect((await refusalOf(absent)).code).toBe("not_found");
  await answerRequest(database, { id, state: "declined", reason: "Not this year" }, "test");
  const { requests, pools } = await getSubscription(ctx);
  expect(requests).toMatchObject([{ state: "declined", decisionReason: "Not this year" }, { state: "withdrawn" }]);
  expect(pools.remote_support.shared.capacity).toBe(3);
});

test("no pool grows beyond the largest, set or approved", async () => {
  const account = await newAccount();
  const operator = operatorOf(database, account, "test");
  const named = (capacity: number) => setCapacity(operator, [{ product, seatType: "named", capacity }]);
  await named(maxSeats);
  await expect(named(maxSeats + 1)).rejects.toThrow("capacity");
  await seeding()`
    update seat_pools set capacity = ${maxSeats - 1} where account_id = ${account.id} and seat_type = 'shared'`;
  const { id } = await requestSharedSeats(adminOf(account), { product, seats: 2, reason: "Two more shifts" });
  const approve = () => answerRequest(database, { id, state: "approved" }, "test");
  expect((await refusalOf(approve())).code).toBe("invalid_input");
  expect((await getSubscription(operator)).requests).toMatchObject([{ state: "requested" }]);
});

test("somebody who is no admin any more changes no plan (R18)", async () => {
  const account = await newAccount();
  const second = await newUser(account.id, { role: "admin" });
  const former = adminOf(account, second);
  await savePeople(adminOf(account), [{ id: second.id, version: 1, role: "manager", privileges: ["manage_seats"] }]);
  expect((await refusalOf(setNamedSeats(former, change(5, 6)))).code).toBe("not_allowed");
  expect((await refusalOf(requestSharedSeats(former, { product, seats: 1, reason: "x" }))).code).toBe("not_allowed");
  await savePeople(adminOf(account), [{ id: second.id, version: 2, status: "suspended" }]);
  expect((await refusalOf(setNamedSeats(former, change(5, 6)))).code).toBe("signed_out");
});

test("another account's request answers like one that never was (R17)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const { id } = await requestSharedSeats(adminOf(other), { product, seats: 1, reason: "Theirs" });
  for (const request of [id, randomUUID()]) {
    expect((await refusalOf(withdrawRequest(adminOf(account), { id: request }))).code).toBe("not_found");
  }
  expect((await getSubscription(adminOf(account))).requests).toEqual([]);
  expect((await getSubscription(adminOf(other))).requests).toMatchObject([{ state: "requested" }]);
});
