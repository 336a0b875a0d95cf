import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { endHold } from "./end-hold";
import { daysKept, forgetEndedHolds } from "./forget-ended-holds";
import { agentWith, broken, company, newId, startSession } from "./test/scene";

test("what ended longer ago than it is kept is forgotten, oldest first; what ended lately or is open stays", async () => {
  const account = await company(3);
  const agent = await agentWith(account);
  const [oldest, old, late, open] = [newId(), newId(), newId(), newId()];
  for (const id of [oldest, old, late, open]) await startSession(agent, { id, connected: true });
  for (const id of [oldest, old, late]) await endHold(agent, { id, product: "remote_support" });
  const sql = seeding();
  const endedDaysAgo = (id: string, days: number) =>
    sql`update holds set created_at = now() - ${days + 1} * interval '1 day', ended_at = now() - ${days} * interval '1 day'
         where account_id = ${account.id} and id = ${id}`;
  await endedDaysAgo(oldest, daysKept + 2);
  await endedDaysAgo(old, daysKept + 1);
  await endedDaysAgo(late, daysKept - 1);
  await sql`update holds set created_at = now() - interval '1 year' where account_id = ${account.id} and id = ${open}`;
  const left = async () => {
    const rows = await sql<{ id: string }[]>`select id from holds where account_id = ${account.id}`;
    return new Set(rows.map(({ id }) => id));
  };
  expect(await forgetEndedHolds(database, 1)).toBe(1);
  expect(await left()).toEqual(new Set([old, late, open]));
  expect(await forgetEndedHolds(database)).toBe(1);
  expect(await left()).toEqual(new Set([late, open]));
  expect(await broken(account.id)).toEqual([]);
});
