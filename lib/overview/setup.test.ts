import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { saveCompany } from "@/lib/settings/save-company";
import { setNamedSeats } from "@/lib/subscription/set-named-seats";
import { adminOf } from "@/lib/test/contexts";
import { getSetup } from "./get-setup";
import { showSetup } from "./show-setup";

const noSeats = { remoteSupport: { named: 0, shared: 0 }, serviceDesk: { named: 0, shared: 0 } };
const nothing = { timeZone: false, seats: false, users: false, secondAdmin: false };

test("each step of the set-up is done once the company has what it asks for, and the list ends with the last", async () => {
  const account = await newAccount(noSeats);
  const ctx = adminOf(account);
  await newAccount(); // of another company nothing counts
  expect(await getSetup(ctx)).toEqual(nothing);
  const seen = { name: account.name, timeZone: null };
  await saveCompany(ctx, { seen, company: { ...seen, timeZone: "UTC" } });
  expect(await getSetup(ctx)).toEqual({ ...nothing, timeZone: true });
  await setNamedSeats(ctx, { changes: [{ product: "service_desk", from: 0, to: 1 }] });
  expect(await getSetup(ctx)).toEqual({ ...nothing, timeZone: true, seats: true });
  await newUser(account.id, { status: "invited" });
  expect(await getSetup(ctx)).toEqual({ ...nothing, timeZone: true, seats: true, users: true });
  await newUser(account.id, { role: "admin", status: "invited" });
  expect(await getSetup(ctx)).toBeNull();
});

test("somebody suspended is no second admin, somebody deleted no user", async () => {
  const account = await newAccount();
  await newUser(account.id, { role: "admin", status: "suspended" });
  const gone = await newUser(account.id);
  await seeding()`update users set deleted_at = now(), email = '' where id = ${gone.id}`;
  expect(await getSetup(adminOf(account))).toEqual({ ...nothing, seats: true });
});

test("hidden by one admin, the list is hidden from all of the company, until one shows it again", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const [ctx, second] = [adminOf(account), adminOf(account, await newUser(account.id, { role: "admin" }))];
  await showSetup(ctx, { shown: false });
  expect(await getSetup(second)).toBeNull();
  expect(await getSetup(adminOf(other))).not.toBeNull();
  await showSetup(second, { shown: true });
  expect(await getSetup(ctx)).toMatchObject({ secondAdmin: true, timeZone: false });
});
