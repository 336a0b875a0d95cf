import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf, agentOn, userOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { countSeats } from "./count-seats";
import { joinLine } from "./join-line";
import { takeSeat } from "./take-seat";
import { passTime } from "./test/pass-time";

const startSession = async (
  account: Awaited<ReturnType<typeof newAccount>>,
  mode: "attended" | "unattended" = "attended",
) => {
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const ctx = await agentOn(account, user);
  return takeSeat(ctx, { id: randomUUID(), product: "remote_support", mode });
};

test("Named seats are counted when given, Shared seats when taken (R2, R3)", async () => {
  const account = await newAccount({ remoteSupport: { named: 5, shared: 2 }, serviceDesk: { named: 1, shared: 0 } });
  await newUser(account.id, { remoteSupport: "named", serviceDesk: "named" });
  await newUser(account.id, { remoteSupport: "named", status: "invited" });
  await newUser(account.id, { remoteSupport: "shared" });
  await startSession(account);
  expect(await countSeats(adminOf(account))).toEqual({
    remote_support: {
      named: { capacity: 5, assigned: 2, free: 3, limit: null },
      shared: {
        capacity: 2,
        assigned: 2,
        inUse: 1,
        clearing: 0,
        offered: 0,
        waiting: 0,
        free: 1,
        assignmentLimit: null,
      },
    },
    service_desk: {
      named: { capacity: 1, assigned: 1, free: 0, limit: null },
      shared: {
        capacity: 0,
        assigned: 0,
        inUse: 0,
        clearing: 0,
        offered: 0,
        waiting: 0,
        free: 0,
        assignmentLimit: null,
      },
    },
  });
});

test("a clearing seat still counts as in use, and is counted by itself (R9)", async () => {
  const account = await newAccount();
  const { seat } = await startSession(account, "unattended");
  await startSession(account);
  const occupancyId = seat.occupancyId ?? "";
  await clearSeat(adminOf(account), { product: "remote_support", occupancyId });
  expect((await countSeats(adminOf(account))).remote_support.shared).toMatchObject({ inUse: 2, clearing: 1, free: 1 });
});

test("a crashed app's seat is free as soon as its lease has run out (R14)", async () => {
  const account = await newAccount();
  await startSession(account);
  await passTime(account.id, 121);
  expect((await countSeats(adminOf(account))).remote_support.shared).toMatchObject({ inUse: 0, free: 3 });
});

test("a pool that shrank below its use shows more in use than it has, and none free (R13)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 2 } });
  await startSession(account);
  await startSession(account);
  await seeding()`
    update seat_pools set capacity = 1
    where account_id = ${account.id} and product = 'remote_support' and seat_type = 'shared'`;
  expect((await countSeats(adminOf(account))).remote_support.shared).toMatchObject({ capacity: 1, inUse: 2, free: 0 });
});

test("another account's seats are not counted (R17)", async () => {
  const [mine, other] = [await newAccount(), await newAccount()];
  await startSession(other);
  await newUser(other.id, { remoteSupport: "named" });
  const { named, shared } = (await countSeats(adminOf(mine))).remote_support;
  expect([named.assigned, shared.assigned, shared.inUse]).toEqual([0, 0, 0]);
});

test("who waits is counted, and a seat that is kept for somebody counts as in use", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 2 } });
  await startSession(account);
  for (const _ of [1, 2]) {
    const user = await newUser(account.id, { remoteSupport: "shared" });
    await joinLine(userOf(account, user), { product: "remote_support" });
  }
  const { shared } = (await countSeats(adminOf(account))).remote_support;
  expect(shared).toMatchObject({ inUse: 2, offered: 1, waiting: 1, free: 0 });
});
