import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { operatorIn } from "@/lib/access/operator-in";
import { database } from "@/lib/database";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { checkPassword } from "./check-password";
import { setPassword } from "./set-password";

const password = "chosen by the operator";

test("with the operator's password whoever was invited signs in", async () => {
  const account = await newAccount();
  const { id, email } = await newUser(account.id, { status: "invited" });
  const operator = await operatorIn(database, account.id, "run-1");
  expect(await setPassword(operator, { email, password })).toEqual({ id, email });
  expect(await checkPassword(database, { email, password, address: "198.51.100.7" })).toMatchObject({ id });
});

test("nobody of an account sets another's password, and the operator only within the account", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const { email } = await newUser(account.id);
  expect((await refusalOf(setPassword(adminOf(account), { email, password }))).code).toBe("not_allowed");
  const operator = await operatorIn(database, other.id, "run-2");
  expect((await refusalOf(setPassword(operator, { email, password }))).code).toBe("not_found");
});

test("there is no operator of an account that is not there", async () => {
  expect((await refusalOf(operatorIn(database, randomUUID(), "run-3"))).code).toBe("not_found");
});
