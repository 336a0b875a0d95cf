import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { adminOf, agentOn, managerOf } from "./contexts";

test("the app's role reads and writes, and can only add to the record (R16)", async () => {
  const account = await newAccount();
  const { db } = adminOf(account);
  expect(await db.orm.query.accounts.findMany()).toHaveLength(1);
  await expect(db.sql`update events set actor_name = 'nobody'`).rejects.toMatchObject({ code: "42501" });
  await expect(db.sql`delete from events`).rejects.toMatchObject({ code: "42501" });
});

test("contexts carry what their roles may", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "manage_seats");
  expect(manager.actor.privileges).toEqual(["signed_in", "read_users", "manage_seats"]);
  const agent = await agentOn(account, await newUser(account.id, { remoteSupport: "shared" }), { platform: "ios" });
  expect(agent.actor.device.platform).toBe("ios");
});
