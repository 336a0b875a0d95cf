import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { Refusal } from "@/lib/refusal";
import { adminOf } from "@/lib/test/contexts";
import { setSeat } from "@/lib/users/set-seat";
import { applyBulk } from "./apply-bulk";
import { BulkSeats } from "./bulk-input";
import { foreseeBulk } from "./foresee-bulk";

/** Racers meet in the database, not in line for a connection. */
const many = connect(process.env.DATABASE_URL ?? "", { size: 8, role: process.env.DATABASE_ROLE || undefined });
afterAll(() => many.end());

const settled = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

test("a bulk change that races single ones is done whole or not at all, and no pool is ever over its capacity (I15)", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const account = await newAccount({ remoteSupport: { named: 6, shared: 1 } });
    const crowd = await Promise.all(Array.from({ length: 5 }, () => newUser(account.id)));
    const others = await Promise.all(Array.from({ length: 3 }, () => newUser(account.id)));
    const ctx = { ...adminOf(account), db: many };
    const bulk = BulkSeats.parse({
      selection: { ids: crowd.map(({ id }) => id) },
      deed: { kind: "give", seats: { remote_support: "named" }, how: "add" },
    });
    const { digest } = await foreseeBulk(ctx, bulk);
    const single = ({ id }: { id: string }) =>
      setSeat(ctx, { id, version: 1, product: "remote_support", seat: "named", takeFrom: [] });
    const [whole = ""] = await Promise.all([
      settled(applyBulk(ctx, { ...bulk, digest })),
      ...others.map((other) => settled(single(other))),
    ]);
    const held = await seeding()<
      { id: string }[]
    >`select user_id as id from seat_assignments where account_id = ${account.id}`;
    const got = held.filter(({ id }) => crowd.some((person) => person.id === id)).length;
    expect(held.length).toBeLessThanOrEqual(6);
    expect(got).toBe(whole === "done" ? 5 : 0);
    seen.add(whole === "done" ? "done" : "refused");
  }
  expect([...seen].toSorted()).toEqual(["done", "refused"]);
});
