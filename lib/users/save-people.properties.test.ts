import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { products, type SeatChoice, seatChoices, seatTypes } from "@/lib/catalog";
import { Refusal } from "@/lib/refusal";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { adminOf } from "@/lib/test/contexts";
import { type PersonChange, savePeople } from "./save-people";

type State = {
  people: { id: string; version: number; status: string; remote_support: SeatChoice; service_desk: SeatChoice }[];
  events: number;
};

async function stateOf(accountId: string): Promise<State> {
  const [row] = await seeding()<{ state: State }[]>`
    select jsonb_build_object(
      'people', (
        select jsonb_agg(jsonb_build_object('id', u.id, 'version', u.version, 'status', u.status,
          'remote_support', coalesce((select seat_type from seat_assignments a
            where a.account_id = u.account_id and a.user_id = u.id and a.product = 'remote_support'), 'none'),
          'service_desk', coalesce((select seat_type from seat_assignments a
            where a.account_id = u.account_id and a.user_id = u.id and a.product = 'service_desk'), 'none')
        ) order by u.created_at, u.id)
        from users u where u.account_id = ${accountId}),
      'events', (select count(*) from events where account_id = ${accountId})
    ) as state`;
  if (!row) throw new Error("no state");
  return row.state;
}

const choice = fc.constantFrom(...seatChoices);
const seats = fc.record({ remote_support: choice, service_desk: choice });
/** `who` counts the people there are; a stale version is one that was never seen. */
const edit = fc.record({
  who: fc.nat(9),
  stale: fc.constantFrom(false, false, false, false, false, false, false, true),
  what: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        seats: fc.record({ remote_support: choice, service_desk: choice }, { requiredKeys: [] }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ status: "suspended" as const }) },
    { weight: 1, arbitrary: fc.constant({ status: "active" as const }) },
    { weight: 1, arbitrary: fc.constant({ delete: true as const }) },
  ),
});
const batch = fc.record({
  edits: fc.uniqueArray(edit, { selector: ({ who }) => who, maxLength: 5 }),
  added: fc.array(seats, { maxLength: 2 }),
});
const capacity = fc.record({
  product: fc.constantFrom(...products),
  seatType: fc.constantFrom(...seatTypes),
  capacity: fc.nat(4),
});

/** What the account may have after a batch that `before` and `after` stand for; counted here, in plain words. */
function check(before: State, after: State, capacities: Map<string, number>) {
  for (const product of products) {
    const held = (state: State, seatType: string) =>
      state.people.filter((person) => person[product] === seatType).length;
    expect(held(after, "named")).toBeLessThanOrEqual(capacities.get(`${product} named`) ?? 0);
    const had = new Set(before.people.filter((person) => person[product] === "shared").map(({ id }) => id));
    const gained = after.people.filter((person) => person[product] === "shared" && !had.has(person.id));
    if (capacities.get(`${product} shared`) === 0) expect(gained).toEqual([]);
  }
  for (const person of after.people) {
    if (person.status === "deleted" || person.status === "suspended") {
      expect([person.remote_support, person.service_desk]).toEqual(["none", "none"]);
    }
  }
}

/** Would the batch fit, by R2, R3 and R4 alone? */
function fits(before: State, changes: PersonChange[], capacities: Map<string, number>) {
  return products.every((product) =>
    seatTypes.every((seatType) => {
      let assigned = before.people.filter((person) => person[product] === seatType).length;
      let gains = 0;
      for (const change of changes) {
        const had = "id" in change ? (before.people.find(({ id }) => id === change.id)?.[product] ?? "none") : "none";
        const leaves = "id" in change && (change.delete || change.status === "suspended");
        const gets = leaves ? "none" : (change.seats?.[product] ?? had);
        if (had === gets) continue;
        if (had === seatType) assigned--;
        if (gets === seatType) {
          assigned++;
          gains++;
        }
      }
      const bought = capacities.get(`${product} ${seatType}`) ?? 0;
      return gains === 0 || (seatType === "named" ? assigned <= bought : bought > 0);
    }),
  );
}

test("whatever is saved, Named never exceeds its capacity, and a refused save leaves no trace (I15, R1–R4)", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 5, arbitrary: batch }, capacity), { minLength: 5, maxLength: 25 }),
      async (steps) => {
        const account = await newAccount({
          remoteSupport: { named: 2, shared: 1 },
          serviceDesk: { named: 1, shared: 0 },
        });
        const capacities = new Map([
          ["remote_support named", 2],
          ["remote_support shared", 1],
          ["service_desk named", 1],
          ["service_desk shared", 0],
        ]);
        for (let n = 0; n < 6; n++) await newUser(account.id);
        const ctx = adminOf(account);
        for (const step of steps) {
          const before = await stateOf(account.id);
          if ("capacity" in step) {
            const named = before.people.filter((person) => person[step.product] === "named").length;
            const refused = await setCapacity(ctx, [step]).then(
              () => undefined,
              (error: unknown) => error,
            );
            const key = `${step.product} ${step.seatType}`;
            const shouldRefuse = step.seatType === "named" && step.capacity < named;
            expect(refused instanceof Refusal && refused.code).toBe(shouldRefuse && "named_seats_assigned");
            if (!refused) capacities.set(key, step.capacity);
            continue;
          }
          const agents = before.people.filter(({ id, status }) => id !== account.admin.id && status !== "deleted");
          const changes: PersonChange[] = step.edits.flatMap(({ who, stale, what }) => {
            const person = agents[who];
            return person ? [{ id: person.id, version: stale ? person.version + 7 : person.version, ...what }] : [];
          });
          for (const seats of step.added) {
            const email = `${randomUUID()}@properties.example`;
            changes.push({ email, firstName: "", lastName: "", role: "agent", privileges: [], seats });
          }
          const refused = await savePeople(ctx, changes).then(
            () => undefined,
            (error: unknown) => error,
          );
          const after = await stateOf(account.id);
          if (refused !== undefined) {
            if (!(refused instanceof Refusal)) throw refused;
            expect(after).toEqual(before);
            if (refused.code === "insufficient_seats") expect(fits(before, changes, capacities)).toBe(false);
          } else {
            expect(fits(before, changes, capacities)).toBe(true);
            check(before, after, capacities);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
