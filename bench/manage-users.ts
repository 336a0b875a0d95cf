import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { listUsers } from "@/lib/users/list-users";
import { UserFilters } from "@/lib/users/user-filters";
import { browserCookie } from "./browser-cookie";
import { ask } from "./http-client";
import { alternate, milliseconds } from "./measure";
import type { Line } from "./report";

/**
 * What is asked: first the common view, then the dearest that we know of. What is rare (1 of 200 people) is 1 of 25 in the small
 * account, so that a page of it is full in both.
 */
const questions: { what: string; question: Record<string, string>; goal?: number; note?: string }[] = [
  { what: "Remote Support Shared by name", question: { seat: "remote-support-shared" }, goal: 1.5 },
  { what: "a rare pool", question: { seat: "service-desk-named" }, goal: 1.5 },
  { what: "suspended", question: { status: "suspended" }, goal: 1.5 },
  { what: "active in the last 7 days", question: { active: "within-7-days" }, goal: 1.5 },
  { what: "not active for 30 days, by role", question: { active: "over-30-days", sort: "role" }, goal: 1.5 },
  { what: "sorted by role", question: { sort: "-role" }, goal: 1.5 },
  { what: "sorted by last active", question: { sort: "-last-active" }, goal: 1.5 },
  { what: "a search for two letters", question: { q: "ab" }, goal: 1.5 },
  { what: "page 40, the last that is counted", question: { page: "40" }, goal: 1.5, note: "of 1,000 people: the last" },
  { what: "a search for two letters, with a seat", question: { q: "ab", seat: "remote-support-shared" }, goal: 1.5 },
  { what: "No seat", question: { seat: "no-seat" }, goal: 1.5, note: "nothing says who lacks a row" },
  {
    what: "agents without a seat",
    question: { seat: "no-seat", role: "agent" },
    goal: 1.5,
    note: "nothing says who lacks a row",
  },
  { what: "page 1,000", question: { page: "1000" }, note: "1,000 people have 40; found by Next alone" },
];

/** An account of `count` people: a third of them on Shared Remote Support seats, and few without a seat: 1 of `rare`. */
async function company(count: number, rare: number) {
  const account = await newAccount({
    remoteSupport: { named: count, shared: 10 },
    serviceDesk: { named: count, shared: 10 },
  });
  await seeding()`
    with people as materialized (
      select n, gen_random_uuid() as id, n % ${rare}::int = 7 as suspended from generate_series(1, ${count}::int) as n),
    added as (
      insert into users (account_id, id, email, first_name, last_name, role, activated_at, suspended_at, last_active_at)
      select ${account.id}, id, gen_random_uuid() || '@example.com', 'A' || md5(n::text), 'Example',
             case when n % 100 = 0 then 'manager' else 'agent' end, now(), case when suspended then now() end,
             case when n % 5 > 0 then now() - n * interval '1 minute' * ${100_000 / count}::int end
        from people)
    insert into seat_assignments (account_id, user_id, product, seat_type)
    select ${account.id}::uuid, id, 'remote_support', case when n % 3 = 0 then 'shared' else 'named' end
      from people where not suspended
    union all
    select ${account.id}::uuid, id, 'service_desk', case when n % ${rare}::int = 3 then 'named' else 'shared' end
      from people where not suspended and (n % ${rare}::int = 3 or n % 4 = 0)`;
  return account;
}

/** Manage Users, 25 rows: in an account of 100,000 people against one of 1,000. */
export async function manageUsers(): Promise<Line[]> {
  const [small, large] = [await company(1000, 25), await company(100_000, 200)];
  await seeding()`vacuum analyze users, seat_assignments`;
  const [smallCookie, largeCookie] = [await browserCookie(small.admin), await browserCookie(large.admin)];
  const lines: Line[] = [];
  for (const { what, question, goal, note } of questions) {
    const filters = UserFilters.parse(question);
    const query = (account: typeof small) => () => milliseconds(10, () => listUsers(adminOf(account), filters));
    const page = (cookie: string) => () =>
      milliseconds(6, async () => {
        const { status } = await ask(`/users?${new URLSearchParams(question)}`, { headers: { cookie } });
        if (status !== 200) throw new Error(`Manage Users answered ${status}`);
      });
    for (const warm of [query(small), query(large), page(smallCookie), page(largeCookie)]) await warm();
    const time = await alternate(3, {
      smallQuery: query(small),
      largeQuery: query(large),
      smallPage: page(smallCookie),
      largePage: page(largeCookie),
    });
    const ms = (of: "Query" | "Page") => `${time(`small${of}`).toFixed(1)} → ${time(`large${of}`).toFixed(1)} ms`;
    lines.push({
      what: `${what}: the page over HTTP, 100,000 people to 1,000`,
      value: time("largePage") / time("smallPage"),
      unit: "x",
      ...(goal ? { goal: { atMost: goal } } : {}),
      note: `${ms("Page")}, ${ms("Query")} of it to find the people${note ? `; ${note}` : ""}`,
    });
  }
  return lines;
}
