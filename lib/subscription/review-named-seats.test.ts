import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { adminOf } from "@/lib/test/contexts";
import { reviewNamedSeats } from "./review-named-seats";

test("a review says what is so now, and who holds the seats that would be missing (R13)", async () => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 0 }, serviceDesk: { named: 2, shared: 0 } });
  const holders = [
    await newUser(account.id, { remoteSupport: "named" }),
    await newUser(account.id, { remoteSupport: "named" }),
  ];
  const review = await reviewNamedSeats(adminOf(account), {
    changes: [
      { product: "remote_support", to: 1 },
      { product: "service_desk", to: 5 },
    ],
  });
  expect(review).toEqual([
    { product: "remote_support", from: 3, to: 1, assigned: 2, holders: expect.any(Array) },
    { product: "service_desk", from: 2, to: 5, assigned: 0, holders: [] },
  ]);
  expect(review[0]?.holders.map((holder) => holder.id).sort()).toEqual(holders.map((holder) => holder.id).sort());
});

test("a review of another account's seats tells nothing of it", async () => {
  const [mine, other] = [await newAccount(), await newAccount({ remoteSupport: { named: 9, shared: 0 } })];
  await newUser(other.id, { remoteSupport: "named" });
  const [change] = await reviewNamedSeats(adminOf(mine), { changes: [{ product: "remote_support", to: 0 }] });
  expect(change).toMatchObject({ from: 5, assigned: 0, holders: [] });
});
