import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { listUsers } from "@/lib/users/list-users";
import { UserFilters } from "@/lib/users/user-filters";
import { browserCookie } from "./browser-cookie";
import { ask } from "./http-client";
import { alternate, milliseconds } from "./measure";
import type { Line } from "./report";

/** What is asked: first the common view, then the dearest that we know of. */
const questions: { what: string; question: Record<string, string>; goal?: number; note?: string }[] = [
  { what: "Remote Support Shared by name", question: { seat: "remote-support-shared" }, goal: 1.5 },
  { what: "a rare pool (1 of 200 people)", question: { seat: "service-desk-named" }, goal: 1.5 },
  { what: "suspended (1 of 200 people)", question: { status: "suspended" }, goal: 1.5 },
  { what: "sorted by role", question: { sort: "-role" }, goal: 1.5 },
  { what: "sorted by last active", question: { sort: "-last-active" }, goal: 1.5 },
  { what: "a search for two letters", question: { q: "ab" }, goal: 1.5 },
  { what: "page 40, the last that is counted", question: { page: "40" }, goal: 1.5, note: "of 1,000 people: the last" },
  { what: "No seat (1 of 200 people)", question: { seat: "no-seat" }, goal: 1.5, note: "nothing says who lacks a row" },
  { what: "page 1,000", question: { page: "1000" }, note: "1,000 people have 40; found by Next alone" },
];

/** An account of `count` people: a third of them on Shared Remote Support seats, 1 of 200 without a seat. */
async function company(count: number) {
  const account = await newAccount({
    remoteSupport: { named: count, shared: 10 },
    serviceDesk: { named: count, shared: 10 },
  });
  await seeding()`
    with people as (
      insert into users (account_id, email, first_name, last_name, role, activated_at, suspended_at, last_active_at)
      select ${account.id}, gen_random_uuid() || '@example.com', 'A' || md5(n::text), 'Example',
             case when n % 100 = 0 then 'manager' else 'agent' end, now(), case when n % 200 = 7 then now() end,
             case when n % 5 > 0 then now() - n * interval '1 minute' end
        from generate_series(1, ${count}::int) as n
      returning id, email, suspended_at)
    insert into seat_assignments (account_id, user_id, product, seat_type)
    select ${account.id}::uuid, id, 'remote_support', case when email < '5' then 'shared' else 'named' end
      from people where suspended_at is null
    union all
    select ${account.id}::uuid, id, 'service_desk', case when email < '014' then 'named' else 'shared' end
      from people where suspended_at is null and email < '4'`;
  return account;
}

/** Manage Users, 25 rows: in an account of 100,000 people against one of 1,000. */
export async function manageUsers(): Promise<Line[]> {
  const [small, large] = [await company(1000), await company(100_000)];
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
    const [a, b] = [time("smallQuery").toFixed(1), time("largeQuery").toFixed(1)];
    lines.push({
      what: `${what}: the page over HTTP, 100,000 people to 1,000`,
      value: time("largePage") / time("smallPage"),
      unit: "x",
      ...(goal ? { goal: { atMost: goal } } : {}),
      note: `${a} → ${b} ms of it in the database${note ? `; ${note}` : ""}`,
    });
  }
  return lines;
}
