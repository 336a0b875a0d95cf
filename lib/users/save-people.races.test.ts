import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import { takeSeat } from "@/lib/seats/take-seat";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { actorOf, adminOf, agentOn } from "@/lib/test/contexts";
import { savePeople } from "./save-people";

/** Racers meet in the database, not in line for a connection. */
const many = connect(process.env.DATABASE_URL ?? "", { size: 8, role: process.env.DATABASE_ROLE || undefined });
afterAll(() => many.end());

/** What each of the calls ended with: "saved", or the code of its refusal. */
async function outcomes(calls: Promise<unknown>[]) {
  const settled = await Promise.allSettled(calls);
  return settled.map((call) => {
    if (call.status === "fulfilled") return "saved";
    if (call.reason instanceof Refusal) return call.reason.code;
    throw call.reason;
  });
}

const assignedTo = async (accountId: string, seatType: "named" | "shared") => {
  const [row] = await seeding()<{ count: number }[]>`
    select count(*)::int as count from seat_assignments where account_id = ${accountId} and seat_type = ${seatType}`;
  return row?.count;
};

test("two admins who demote each other: one of them stays", async () => {
  for (let round = 0; round < 10; round++) {
    const account = await newAccount();
    const second = await newUser(account.id, { role: "admin" });
    const [one, two] = [adminOf(account), adminOf(account, second)];
    const demote = (ctx: typeof one, id: string) =>
      savePeople({ ...ctx, db: many }, [{ id, version: 1, role: "agent" }]);
    const results = await outcomes([demote(one, second.id), demote(two, account.admin.id)]);
    expect(results.filter((result) => result === "saved")).toHaveLength(1);
    // The other one is no admin any more when their turn comes.
    expect(results.filter((result) => result !== "saved")).toEqual(["not_allowed"]);
  }
});

test("two admins who suspend themselves: one of them stays", async () => {
  const account = await newAccount();
  const second = await newUser(account.id, { role: "admin" });
  const suspend = (ctx: ReturnType<typeof adminOf>) =>
    savePeople({ ...ctx, db: many }, [{ id: ctx.actor.id, version: 1, status: "suspended" }]);
  const results = await outcomes([suspend(adminOf(account)), suspend(adminOf(account, second))]);
  expect(results.toSorted()).toEqual(["last_admin", "saved"]);
});

test("the last Named seat goes to exactly one of 20 racers (R2)", async () => {
  for (let round = 0; round < 5; round++) {
    const account = await newAccount({ remoteSupport: { named: 3, shared: 0 } });
    await newUser(account.id, { remoteSupport: "named" });
    await newUser(account.id, { remoteSupport: "named", status: "invited" });
    const racers = await Promise.all(Array.from({ length: 20 }, () => newUser(account.id)));
    const ctx = { ...adminOf(account), db: many };
    const results = await outcomes(
      racers.map(({ id }) => savePeople(ctx, [{ id, version: 1, seats: { remote_support: "named" } }])),
    );
    expect(results.filter((result) => result === "saved")).toHaveLength(1);
    expect(results.filter((result) => result === "insufficient_seats")).toHaveLength(19);
    expect(await assignedTo(account.id, "named")).toBe(3);
  }
});

test("one seat that two admins move at once is moved by one of them only", async () => {
  for (let round = 0; round < 5; round++) {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
    const holder = await newUser(account.id, { remoteSupport: "named" });
    const takers = [await newUser(account.id), await newUser(account.id)];
    const ctx = { ...adminOf(account), db: many };
    const results = await outcomes(
      takers.map(({ id }) =>
        savePeople(ctx, [
          { id, version: 1, seats: { remote_support: "named" } },
          { id: holder.id, version: 1, seats: { remote_support: "none" } },
        ]),
      ),
    );
    // Whoever comes second is told who got the seat; that it was to be taken from the first holder is settled.
    expect(results.toSorted()).toEqual(["insufficient_seats", "saved"]);
    expect(await assignedTo(account.id, "named")).toBe(1);
  }
});

test("a seat taken away while its agent takes it is never held by somebody without one", async () => {
  for (let round = 0; round < 10; round++) {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const agent = { ...(await agentOn(account, user)), db: many };
    const [taken] = await outcomes([
      takeSeat(agent, { id: randomUUID(), product: "remote_support", mode: "attended" }),
      savePeople({ ...adminOf(account), db: many }, [{ id: user.id, version: 1, seats: { remote_support: "none" } }]),
    ]);
    expect(["saved", "no_seat_assigned"]).toContain(taken);
    const [seat] =
      await seeding()`select state, user_id from shared_seats where account_id = ${account.id} and product = 'remote_support'`;
    expect(seat).toEqual({ state: "free", user_id: null });
  }
});

test("a capacity that shrinks while seats are given never ends below what is assigned (R13, I15)", async () => {
  for (let round = 0; round < 10; round++) {
    const account = await newAccount({ remoteSupport: { named: 2, shared: 0 } });
    const racers = [await newUser(account.id), await newUser(account.id)];
    const ctx = { ...adminOf(account), db: many };
    await outcomes([
      ...racers.map(({ id }) => savePeople(ctx, [{ id, version: 1, seats: { remote_support: "named" } }])),
      setCapacity(ctx, [{ product: "remote_support", seatType: "named", capacity: 1 }]),
    ]);
    const [pool] = await seeding()<{ capacity: number }[]>`
      select capacity from seat_pools where account_id = ${account.id} and product = 'remote_support' and seat_type = 'named'`;
    expect(await assignedTo(account.id, "named")).toBeLessThanOrEqual(pool?.capacity ?? 0);
  }
});

test("one address that 12 accounts add at once becomes one person (R19)", async () => {
  const email = `${randomUUID()}@races.example`;
  const accounts = await Promise.all(Array.from({ length: 12 }, () => newAccount()));
  const seats = { remote_support: "none", service_desk: "none" } as const;
  const results = await outcomes(
    accounts.map((account) => {
      const ctx = grant(many, actorOf(account, account.admin), "add_delete_users");
      return savePeople(ctx, [{ email, firstName: "", lastName: "", role: "agent", privileges: [], seats }]);
    }),
  );
  expect(results.filter((result) => result === "saved")).toHaveLength(1);
  expect(results.filter((result) => result === "email_unavailable")).toHaveLength(11);
});
