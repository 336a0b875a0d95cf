import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { operatorOf } from "@/lib/access/operator";
import { operatorIn } from "@/lib/access/operator-in";
import { database } from "@/lib/database";
import { startSession } from "@/lib/seats/test/scene";
import { adminOf, agentOn } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { browserActor } from "./browser-actor";
import { checkPassword } from "./check-password";
import { createLink } from "./create-link";
import { findLink } from "./find-link";
import { setPassword } from "./set-password";
import { startBrowserSession } from "./start-browser-session";

const password = "what the operator chose";
const asOperator = (account: { id: string; name: string }) => operatorOf(database, account, "run-1");
const signIn = (email: string, typed: string) =>
  checkPassword(database, { email, password: typed, address: "10.1.2.3" });

test("the operator's password is the only one that signs in, and whoever was signed in is not any more (R20)", async () => {
  const account = await newAccount();
  const user = await newUser(account.id, { password: "the one before", remoteSupport: "shared" });
  const browser = { userAgent: "a browser", address: "10.1.2.3", requestId: "test" };
  const key = await startBrowserSession(database, await signIn(user.email, "the one before"), browser);
  const app = await agentOn(account, user);
  await startSession(app);
  expect(await setPassword(asOperator(account), { email: user.email, password })).toEqual({
    id: user.id,
    email: user.email,
  });
  expect((await refusalOf(signIn(user.email, "the one before"))).code).toBe("invalid_credentials");
  expect(await signIn(user.email, password)).toMatchObject({ id: user.id });
  expect(await browserActor(database, key, "test")).toBeNull();
  expect((await refusalOf(startSession(app))).code).toBe("signed_out");
  const open = await seeding()`select from holds where account_id = ${account.id} and ended_at is null`;
  expect(open).toHaveLength(0);
});

test("an invited person becomes active and their link opens nothing more; a suspended one stays suspended", async () => {
  const account = await newAccount();
  const invited = await newUser(account.id, { status: "invited" });
  const suspended = await newUser(account.id, { status: "suspended" });
  const link = await createLink(adminOf(account), { userId: invited.id, purpose: "invitation" });
  for (const { email } of [invited, suspended]) await setPassword(asOperator(account), { email, password });
  expect(await signIn(invited.email, password)).toMatchObject({ id: invited.id });
  const token = link.url.split("/").at(-1) ?? "";
  expect(await findLink(database, { token, purpose: "invitation" })).toBeNull();
  expect((await refusalOf(signIn(suspended.email, password))).code).toBe("invalid_credentials");
});

test("nobody else gives passwords, and nobody of another account gets one (R17)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const user = await newUser(account.id);
  const given = { email: user.email, password };
  expect((await refusalOf(setPassword(adminOf(account), given))).code).toBe("not_allowed");
  expect((await refusalOf(setPassword(asOperator(other), given))).code).toBe("not_found");
  const [row] = await seeding()`select version from users where id = ${user.id}`;
  expect(row).toEqual({ version: 1 });
});

test("there is no operator of an account that is not there", async () => {
  expect((await refusalOf(operatorIn(database, randomUUID(), "run-3"))).code).toBe("not_found");
});
