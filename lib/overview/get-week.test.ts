import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { agentsOf, startSession } from "@/lib/seats/test/scene";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getWeek } from "./get-week";

/** An occupancy that is over: `from` and `to` are hours ago. */
const occupied = (account: SeededAccount, seatNo: number, tenure: number, from: number, to: number) => seeding()`
  insert into tenures (account_id, product, seat_no, tenure, occupancy_id, user_id, from_at, to_at, reason)
  values (${account.id}, 'remote_support', ${seatNo}, ${tenure}, ${randomUUID()}, ${account.admin.id},
    now() - ${from} * interval '1 hour', now() - ${to} * interval '1 hour', 'closed')`;

const weekOf = async (account: SeededAccount) => {
  const [remoteSupport] = await getWeek(adminOf(account));
  return remoteSupport;
};

test("the peak is the most seats occupied at one moment of the last seven days, not their sum", async () => {
  const account = await newAccount();
  await occupied(account, 1, -9, 30, 28);
  await occupied(account, 2, -9, 29, 27);
  await occupied(account, 3, -9, 28, 26);
  await occupied(account, 1, -8, 200, 190);
  await occupied(account, 2, -8, 199, 191);
  await occupied(account, 3, -8, 198, 192);
  expect((await weekOf(account))?.peak).toMatchObject({ seats: 2, capacity: 3 });
});

test("the peak counts seats that are occupied still, and an occupancy that began before the week", async () => {
  const account = await newAccount();
  await occupied(account, 3, -9, 300, 100);
  expect((await weekOf(account))?.peak).toMatchObject({ seats: 1 });
  for (const agent of await agentsOf(account, 2)) await startSession(agent);
  expect((await weekOf(account))?.peak).toMatchObject({ seats: 2 });
});

test("refused takes are counted, and how many agents asked", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const [holder, one, other] = await agentsOf(account, 3);
  if (!holder || !one || !other) throw new Error("three agents were asked for");
  await startSession(holder);
  for (const agent of [one, one, other]) await refusalOf(startSession(agent));
  expect((await weekOf(account))?.denied).toEqual({ requests: 3, agents: 2 });
});

test("a Named seat is unused after 60 days without its owner, from the invitation on", async () => {
  const account = await newAccount();
  const away = await newUser(account.id, { remoteSupport: "named" });
  const invited = await newUser(account.id, { remoteSupport: "named", status: "invited" });
  await newUser(account.id, { remoteSupport: "named" });
  await newUser(account.id, { remoteSupport: "shared" });
  await seeding()`update users set last_active_at = now() - interval '61 days' where id = ${away.id}`;
  expect((await weekOf(account))?.unusedNamed).toBe(1);
  await seeding()`update users set created_at = now() - interval '61 days' where id = ${invited.id}`;
  expect((await weekOf(account))?.unusedNamed).toBe(2);
});
