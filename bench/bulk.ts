import { performance } from "node:perf_hooks";
import { newAccount } from "@/db/test/seed";
import { newAgents } from "@/db/test/seed-agents";
import { seeding } from "@/db/test/seed-client";
import { applyBulk } from "@/lib/bulk/apply-bulk";
import { BulkSeats } from "@/lib/bulk/bulk-input";
import { foreseeBulk } from "@/lib/bulk/foresee-bulk";
import { endHold } from "@/lib/seats/end-hold";
import { newId, startSession } from "@/lib/seats/test/scene";
import { adminOf, agentOn } from "@/lib/test/contexts";
import { setSeat } from "@/lib/users/set-seat";
import { UserFilters } from "@/lib/users/user-filters";
import { matchesOf } from "@/lib/users/users-query";
import { alternate, milliseconds } from "./measure";
import type { Line } from "./report";

const many = 10_000;
const some = 1000;

/** An account of 10,000 agents, a third of them on Shared Remote Support seats, all others without; among 100,000 people of another. */
async function company() {
  const { id: other } = await newAccount();
  await seeding()`
    insert into users (account_id, email, first_name, last_name, role)
    select ${other}, gen_random_uuid() || '@example.com', 'A' || md5(n::text), 'Example', 'agent' from generate_series(1, 100000) as n`;
  const account = await newAccount({ remoteSupport: { named: many, shared: 10 } });
  const people = await seeding()<{ id: string }[]>`
    with people as (
      insert into users (account_id, email, first_name, last_name, role, activated_at, last_active_at)
      select ${account.id}, gen_random_uuid() || '@example.com', 'A' || md5(n::text), 'Example', 'agent', now(),
             now() - n * interval '1 minute'
        from generate_series(1, ${many}::int) as n
      returning id, email),
    seats as (
      insert into seat_assignments (account_id, user_id, product, seat_type)
      select ${account.id}::uuid, id, 'remote_support', 'shared' from people where email < '5')
    select id from people`;
  await seeding()`vacuum analyze users, seat_assignments`;
  return { account, ids: people.map(({ id }) => id) };
}

const seat = (type: "named" | "none", ids: string[]) =>
  BulkSeats.parse({
    selection: { ids },
    deed:
      type === "named"
        ? { kind: "give", seats: { service_desk: "named" }, how: "replace" }
        : { kind: "remove", products: ["service_desk"] },
  });

/** Changes of many people: the dry run, against counting them; what is applied, against single changes; who waits meanwhile. */
export async function bulk(): Promise<Line[]> {
  const { account, ids } = await company();
  await seeding()`update seat_pools set capacity = ${many} where account_id = ${account.id} and product = 'service_desk' and seat_type = 'named'`;
  const ctx = adminOf(account);
  const everybody = BulkSeats.parse({
    selection: { matching: { role: "agent" } },
    deed: { kind: "give", seats: { remote_support: "named" }, how: "add" },
  });
  const { sql } = ctx.db;
  const matching = matchesOf(sql, ctx.actor, UserFilters.parse({ role: "agent" }));
  // An index alone tells how many people there are; who has which seat, as in the dry run, stands in their rows.
  const rows = () => sql`select count(*) from users u where ${matching}`;
  const count = () => sql`
    select u.status, r.seat_type as remote_support, s.seat_type as service_desk, count(*)
    from users u
    left join seat_assignments r on r.account_id = ${account.id} and r.user_id = u.id and r.product = 'remote_support'
    left join seat_assignments s on s.account_id = ${account.id} and s.user_id = u.id and s.product = 'service_desk'
    where ${matching}
    group by 1, 2, 3`;
  const timeOf = await alternate(5, {
    rows: () => milliseconds(5, rows),
    count: () => milliseconds(5, count),
    foresee: () => milliseconds(5, () => foreseeBulk(ctx, everybody)),
  });

  const apply = async (type: "named" | "none", people: string[]) => {
    const change = seat(type, people);
    const { digest } = await foreseeBulk(ctx, change);
    const began = performance.now();
    await applyBulk(ctx, { ...change, digest });
    return performance.now() - began;
  };
  const versions = new Map(ids.map((id) => [id, 1]));
  const single = async (id: string, choice: "named" | "none") => {
    const { version } = await setSeat(ctx, {
      id,
      version: versions.get(id) ?? 1,
      product: "service_desk",
      seat: choice,
      takeFrom: [],
    });
    versions.set(id, version);
  };
  const fifty = ids.slice(-50);
  const singles = async () => {
    const began = performance.now();
    for (const choice of ["named", "none"] as const) for (const id of fifty) await single(id, choice);
    return (performance.now() - began) / 2;
  };
  const thousand = ids.slice(0, some);
  const both = async () => ((await apply("named", thousand)) + (await apply("none", thousand))) / 2;
  const changed = await alternate(3, { singles, thousand: both });

  const [agent] = await newAgents(account.id, 1);
  if (!agent) throw new Error("there is no agent");
  const app = await agentOn(account, { ...account.admin, id: agent.userId, role: "agent" });
  /** The longest wait of one who takes a seat again and again while `work` is done: endless once the lock's limit is met. */
  const longestWait = async (work: () => Promise<unknown>) => {
    let [longest, busy] = [0, true];
    const taker = async () => {
      while (busy) {
        const [id, began] = [newId(), performance.now()];
        await startSession(app, { id });
        longest = Math.max(longest, performance.now() - began);
        await endHold(app, { id, product: "remote_support" });
      }
    };
    const taken = taker().catch(() => {
      longest = Number.POSITIVE_INFINITY;
    });
    await work();
    busy = false;
    await taken;
    return longest;
  };
  const wait = await longestWait(async () => {
    for (let round = 0; round < 3; round++) await both();
  });
  // Beyond its limit nothing is done: no figure.
  let all = Number.POSITIVE_INFINITY;
  const waitForAll = await longestWait(async () => {
    all = await apply("named", ids).catch(() => Number.POSITIVE_INFINITY);
  });

  return [
    {
      what: "the dry run of 10,000 people, to counting them by status and seats",
      value: timeOf("foresee") / timeOf("count"),
      unit: "x",
      goal: { atMost: 3 },
      note: `${timeOf("count").toFixed(1)} → ${timeOf("foresee").toFixed(1)} ms`,
    },
    {
      what: "the dry run of 10,000 people, to counting their rows in an index",
      value: timeOf("foresee") / timeOf("rows"),
      unit: "x",
      note: `${timeOf("rows").toFixed(1)} → ${timeOf("foresee").toFixed(1)} ms`,
    },
    {
      what: "1,000 seat changes at once, to 50 single ones",
      value: changed("thousand") / changed("singles"),
      unit: "x",
      goal: { atMost: 1 },
      note: `${changed("singles").toFixed(0)} → ${changed("thousand").toFixed(0)} ms`,
    },
    { what: "longest wait for a seat while 1,000 change", value: wait, unit: "ms", goal: { atMost: 2000 } },
    {
      what: "10,000 seat changes at once",
      value: all,
      unit: "ms",
      goal: { atMost: 5000 },
      note: "the limit of an everyday statement; this one may take 30 s",
    },
    {
      what: "longest wait for a seat while 10,000 change",
      value: waitForAll,
      unit: "ms",
      goal: { atMost: 2000 },
      note: "the limit of a lock",
    },
  ];
}
