import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { listUsers } from "@/lib/users/list-users";
import { UserFilters } from "@/lib/users/user-filters";
import { browserCookie } from "./browser-cookie";
import { ask } from "./http-client";
import { alternate, milliseconds } from "./measure";
import type { Line } from "./report";

const question = { seat: "remote-support-shared", sort: "name", size: "25" };

/** An account of `count` people, a third of them on Shared Remote Support seats. */
async function company(count: number) {
  const account = await newAccount({ remoteSupport: { named: count, shared: 10 } });
  await seeding()`
    with people as (
      insert into users (account_id, email, first_name, last_name, role, activated_at)
      select ${account.id}, gen_random_uuid() || '@example.com', 'Agent ' || md5(n::text), 'Example', 'agent', now()
        from generate_series(1, ${count}) as n
      returning id, email)
    insert into seat_assignments (account_id, user_id, product, seat_type)
    select ${account.id}, id, 'remote_support', case when email < '5' then 'shared' else 'named' end from people`;
  return account;
}

/** Manage Users, 25 rows of one seat type by name: in an account of 100,000 people against one of 1,000. */
export async function manageUsers(): Promise<Line[]> {
  const [small, large] = [await company(1000), await company(100_000)];
  await seeding()`vacuum analyze users, seat_assignments`;
  const [smallCookie, largeCookie] = [await browserCookie(small.admin), await browserCookie(large.admin)];
  const filters = UserFilters.parse(question);
  const query = (account: typeof small) => () => milliseconds(40, () => listUsers(adminOf(account), filters));
  const page = (cookie: string) => () =>
    milliseconds(15, async () => {
      const { status } = await ask(`/users?${new URLSearchParams(question)}`, { headers: { cookie } });
      if (status !== 200) throw new Error(`Manage Users answered ${status}`);
    });
  const time = await alternate(5, {
    smallQuery: query(small),
    largeQuery: query(large),
    smallPage: page(smallCookie),
    largePage: page(largeCookie),
  });
  const how = "25 rows, By Seat, sorted by name; one after the other, median of 5 alternating rounds";
  return [
    {
      what: "Manage Users, the query, 100,000 people to 1,000",
      value: time("largeQuery") / time("smallQuery"),
      unit: "x",
      goal: { atMost: 1.5 },
      note: how,
    },
    {
      what: "Manage Users, the page over HTTP, 100,000 people to 1,000",
      value: time("largePage") / time("smallPage"),
      unit: "x",
      goal: { atMost: 1.5 },
      note: how,
    },
    { what: "the query with 100,000 people", value: time("largeQuery"), unit: "ms" },
    { what: "the page with 100,000 people", value: time("largePage"), unit: "ms" },
  ];
}
