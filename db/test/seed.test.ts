import { expect, test } from "vitest";
import { newAccount, newUser } from "./seed";
import { seeding } from "./seed-client";

test("a seeded account has its pools, its Shared seats and its admin", async () => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 3 }, serviceDesk: { named: 0, shared: 1 } });
  const user = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" });
  const pools =
    await seeding()`select product, seat_type, capacity from seat_pools where account_id = ${account.id} order by 1, 2`;
  expect(pools.map((p) => p.capacity)).toEqual([2, 3, 0, 1]);
  const [counts] = await seeding()`
    select (select count(*)::int from shared_seats where account_id = ${account.id}) as seats,
           (select count(*)::int from seat_assignments where user_id = ${user.id}) as assigned`;
  expect(counts).toEqual({ seats: 4, assigned: 2 });
});
