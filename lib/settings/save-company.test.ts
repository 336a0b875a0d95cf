import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { Company, zoneOf } from "./company";
import { getCompany } from "./get-company";
import { saveCompany } from "./save-company";

const lisbon = "Europe/Lisbon";

test("the company's name and time zone are what was saved, in this account alone", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const ctx = adminOf(account);
  const seen = await getCompany(ctx);
  expect(seen).toEqual({ name: account.name, timeZone: null });
  const company = { name: "Northwind", timeZone: lisbon };
  expect(await saveCompany(ctx, { seen, company })).toEqual(company);
  expect(await getCompany(ctx)).toEqual(company);
  expect(await getCompany(adminOf(other))).toEqual({ name: other.name, timeZone: null });
});

test("days begin in UTC until a zone is chosen, and UTC can be chosen too", async () => {
  const ctx = adminOf(await newAccount());
  const seen = await getCompany(ctx);
  expect(zoneOf(seen)).toBe("UTC");
  expect(await saveCompany(ctx, { seen, company: { ...seen, timeZone: "UTC" } })).toMatchObject({ timeZone: "UTC" });
  expect(await getCompany(ctx)).toMatchObject({ timeZone: "UTC" });
});

test("the database counts the days of every time zone that can be chosen", async () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const unknown = await seeding()`
    select zone from unnest(${zones}::text[]) zone where zone not in (select name from pg_timezone_names)`;
  expect(unknown.map(({ zone }) => zone)).toEqual([]);
});

test("of two admins the second sees what the first saved, and overwrites nothing; the same again is no conflict", async () => {
  const ctx = adminOf(await newAccount());
  const seen = await getCompany(ctx);
  const first = { ...seen, timeZone: lisbon };
  await saveCompany(ctx, { seen, company: first });
  const refused = await refusalOf(saveCompany(ctx, { seen, company: { ...seen, name: "Other" } }));
  expect(refused.code).toBe("changed_meanwhile");
  expect(refused.details).toEqual({ company: first });
  expect(await saveCompany(ctx, { seen, company: first })).toEqual(first);
});

test("somebody who is an admin no longer changes nothing, whatever they could before (R18)", async () => {
  const account = await newAccount();
  const former = await newUser(account.id, { role: "admin" });
  const ctx = adminOf(account, former);
  const seen = await getCompany(ctx);
  await seeding()`update users set role = 'agent' where id = ${former.id}`;
  const refused = await refusalOf(saveCompany(ctx, { seen, company: { ...seen, name: "Mine" } }));
  expect(refused.code).toBe("not_allowed");
  expect(await getCompany(ctx)).toEqual(seen);
});

test.each([
  [{ name: "  ", timeZone: lisbon }, "Enter the company’s name"],
  [{ name: "x".repeat(101), timeZone: lisbon }, "Name must be 100 characters or less"],
  [{ name: "Northwind", timeZone: "Europe/Atlantis" }, "Choose a time zone from the list"],
])("%j is refused: %s", (company, message) => {
  expect(Company.safeParse(company).error?.issues[0]?.message).toBe(message);
});
