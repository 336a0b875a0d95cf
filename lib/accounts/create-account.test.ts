import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { operatorOf } from "@/lib/access/operator";
import { database } from "@/lib/database";
import { getSubscription } from "@/lib/subscription/get-subscription";
import { allOf } from "@/lib/test/all-of";
import { refusalOf } from "@/lib/test/refusal-of";
import { getUser } from "@/lib/users/get-user";
import { createAccount } from "./create-account";
import { everyAccount } from "./every-account";

const company = (email: string) => ({
  name: `Company ${randomUUID()}`,
  admin: { email, firstName: "Dana", lastName: "North", passwordHash: "a digest" },
  plan: { remote_support: { named: 5, shared: 2 }, service_desk: { named: 2, shared: 0 } },
});

test("an account begins with its seats and an admin who can sign in", async () => {
  const { account, admin } = await createAccount(database, company("dana@accounts.example"), "run-1");
  const ctx = operatorOf(database, account, "run-2");
  expect(await getUser(ctx, admin)).toMatchObject({ role: "admin", status: "active", email: "dana@accounts.example" });
  expect((await getSubscription(ctx)).pools).toEqual({
    remote_support: { named: { capacity: 5, assigned: 0 }, shared: { capacity: 2, assigned: 0, used: 0 } },
    service_desk: { named: { capacity: 2, assigned: 0 }, shared: { capacity: 0, assigned: 0, used: 0 } },
  });
  const seats = await seeding()`select product from shared_seats where account_id = ${account.id}`;
  expect(seats).toHaveLength(2);
  const events =
    await seeding()`select action, source, actor_id from events where account_id = ${account.id} order by id`;
  expect(events.map(({ action }) => action)).toEqual(["user.added", "account.created"]);
  expect((await allOf(everyAccount(database))).find(({ id }) => id === account.id)).toMatchObject({ users: 1 });
});

test("an account whose admin's address is taken leaves nothing behind (R19)", async () => {
  const { admin } = await newAccount();
  const refused = company(admin.email);
  expect((await refusalOf(createAccount(database, refused, "run-3"))).code).toBe("email_unavailable");
  expect(await seeding()`select 1 from accounts where name = ${refused.name}`).toHaveLength(0);
});
