import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { agentOn } from "@/lib/test/contexts";
import { takeSeat } from "./take-seat";

const product = "remote_support";

test("an agent who creates a session sits on a Shared seat (R5)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const ctx = await agentOn(account, await newUser(account.id, { remoteSupport: "shared" }));
  const taken = await takeSeat(ctx, { id: randomUUID(), product, mode: "attended" });
  console.log(JSON.stringify(taken, null, 1));
  expect(taken.created).toBe(true);
  const other = await agentOn(account, await newUser(account.id, { remoteSupport: "shared" }));
  await expect(takeSeat(other, { id: randomUUID(), product, mode: "attended" })).rejects.toMatchObject({
    code: "all_shared_seats_in_use",
  });
});
