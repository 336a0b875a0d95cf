import { randomUUID } from "node:crypto";
import { newAccount, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { AuditFilters } from "@/lib/audit/audit-filters";
import { listEvents } from "@/lib/audit/list-events";
import { sealEvents } from "@/lib/audit/seal-events";
import { verifyLog } from "@/lib/audit/verify-log";
import { database } from "@/lib/database";
import { adminOf } from "@/lib/test/contexts";
import { browserCookie } from "./browser-cookie";
import { ask } from "./http-client";
import { alternate, milliseconds } from "./measure";
import type { Line } from "./report";

const [few, many] = [5000, 5_000_000];
/** Sealed and verified: enough to tell the time for each. */
const sealed = 100_000;

type Log = { account: SeededAccount; actor: string; person: string; change: string; request: string; middle: string };

/** What is asked, each of a log that has a page of it and of one that has a thousand times as much. */
const questions: { what: string; question: (log: Log) => Record<string, string> }[] = [
  { what: "the newest entries", question: () => ({}) },
  { what: "the middle of everything", question: ({ middle }) => ({ range: "all", before: middle }) },
  { what: "an actor", question: ({ actor }) => ({ range: "all", actor }) },
  { what: "a person", question: ({ person }) => ({ range: "all", person }) },
  { what: "an action that happens all the time", question: () => ({ range: "all", action: "user.changed" }) },
  { what: "an action that happened 60 times ever", question: () => ({ range: "all", action: "user.deleted" }) },
  { what: "a group of actions", question: () => ({ range: "all", action: "access" }) },
  { what: "the command line (1 of 50)", question: () => ({ range: "all", source: "command_line" }) },
  {
    what: "an actor, an action, a source",
    question: ({ actor }) => ({ range: "all", actor, action: "user.changed", source: "browser" }),
  },
  {
    what: "an actor who never did that",
    question: ({ actor }) => ({ range: "all", actor, action: "agent_app.signed_in" }),
  },
  {
    what: "an action that never came from there",
    question: () => ({ range: "all", action: "user.changed", source: "api" }),
  },
  { what: "a person and an actor", question: ({ actor, person }) => ({ range: "all", actor, person }) },
  { what: "days long ago", question: () => ({ range: "days", from: day(700), to: day(650) }) },
  {
    what: "a person in days long ago",
    question: ({ person }) => ({ range: "days", from: day(700), to: day(400), person }),
  },
  { what: "one change of 1,000 people", question: ({ change }) => ({ change }) },
  { what: "one request", question: ({ request }) => ({ request }) },
];

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/**
 * An account whose log has `count` entries over two years: 20 admins change people, agents sign in, a change of 1,000 people
 * now and then. A page of each question is full, or empty, in both.
 */
async function logOf(count: number): Promise<Log> {
  const account = await newAccount();
  const change = randomUUID();
  const people = Math.max(50, count / 2000);
  const [{ adminIds = [], agentIds = [] } = {}] = await seeding()<{ adminIds: string[]; agentIds: string[] }[]>`
    select array(select gen_random_uuid() from generate_series(1, 20)) as "adminIds",
           array(select gen_random_uuid() from generate_series(1, ${people}::int)) as "agentIds"`;
  const entries = (from: number, to: number) => seeding()`
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id, change_id)
    select ${account.id}::uuid, now() - (1 - n::float8 / ${count - 1000}::int) * interval '730 days',
           case when kind < 30 then admins[n / 50 % 20 + 1] when kind < 49 then agent end, 'Somebody of the desk',
           case when n % ${Math.floor(count / 60)}::int = 7 then 'user.deleted' when kind < 30 then 'user.changed'
                when kind < 45 then 'browser.signed_in' when kind < 49 then 'agent_app.signed_in' else 'user.added' end,
           'user', agent::text, 'Somebody else', '{"remote_support": "none"}'::jsonb, '{"remote_support": "shared"}'::jsonb,
           case when kind between 45 and 48 then 'api' when kind = 49 then 'command_line' else 'browser' end,
           'request-' || n / 50, gen_random_uuid()
      from (select ${adminIds}::uuid[] as admins, ${agentIds}::uuid[] as agents offset 0) people
     cross join lateral (
       select n, n % 50 as kind, agents[n / 50 % ${people}::int + 1] as agent from generate_series(${from}::int, ${to}::int) n) n`;
  const half = Math.floor(count / 2);
  await Promise.all([entries(1, half), entries(half + 1, count - 1000)]);
  await seeding()`
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id, change_id)
    select ${account.id}::uuid, now() - interval '20 days', ${account.admin.id}::uuid, 'Somebody of the desk', 'user.changed', 'user',
           agent, 'Somebody else', '{"role": "agent"}', '{"role": "manager"}', 'browser', 'bulk', ${change}::uuid
      from unnest(${agentIds}::text[]) agent cross join generate_series(1, ${Math.ceil(1000 / people)}::int) limit 1000`;
  const [actor = "", person = ""] = [adminIds[3], agentIds[3]];
  const middle = `${new Date(Date.now() - 365 * 86_400_000).toISOString().replace("Z", "000Z")}_${randomUUID()}`;
  return { account, actor, person, change, request: "request-40", middle };
}

/** Makes both logs: indexes are built when all is there, in a third of the time. */
async function logs() {
  const indexes = await seeding()<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = 'events' and indexname <> 'events_account_id_id_pk'`;
  for (const { name } of indexes) await seeding()`drop index ${seeding()(name)}`;
  await seeding()`alter table events disable trigger events_await_their_seal`;
  const [small, large] = [await logOf(few), await logOf(many)];
  await seeding()`alter table events enable trigger events_await_their_seal`;
  // Two at a time, as there are connections.
  await Promise.all(
    indexes.map(({ definition }) => seeding().unsafe(`set maintenance_work_mem = '256MB'; ${definition}`).simple()),
  );
  await seeding()`vacuum analyze events`;
  return { small, large };
}

/** The audit log, 50 rows: of 5,000,000 entries against 5,000; and what sealing and verifying takes. */
export async function audit(): Promise<Line[]> {
  const { small, large } = await logs();
  const [smallCookie, largeCookie] = [
    await browserCookie(small.account.admin),
    await browserCookie(large.account.admin),
  ];
  const lines: Line[] = [];
  for (const { what, question } of questions) {
    const query = (log: Log) => () =>
      milliseconds(6, () => listEvents(adminOf(log.account), AuditFilters.parse(question(log))));
    const page = (log: Log, cookie: string) => () =>
      milliseconds(4, async () => {
        const { status } = await ask(`/audit?${new URLSearchParams(question(log))}`, { headers: { cookie } });
        if (status !== 200) throw new Error(`the audit log answered ${status}`);
      });
    const asks = {
      smallQuery: query(small),
      largeQuery: query(large),
      smallPage: page(small, smallCookie),
      largePage: page(large, largeCookie),
    };
    for (const warm of Object.values(asks)) await warm();
    const time = await alternate(3, asks);
    lines.push({
      what: `${what}: the page over HTTP, 5,000,000 entries to 5,000`,
      value: time("largePage") / time("smallPage"),
      unit: "x",
      goal: { atMost: 1.5 },
      note: `${time("smallQuery").toFixed(1)} → ${time("largeQuery").toFixed(1)} ms of it in the database`,
    });
  }
  return [...lines, ...(await seals((await newAccount()).id))];
}

/** Seals the log of an account that nobody writes to, and verifies it. */
async function seals(accountId: string): Promise<Line[]> {
  await seeding()`
    insert into events (account_id, actor_name, action, target_kind, target_name, before, after, source, request_id)
    select ${accountId}, 'Somebody', 'user.changed', 'user', n::text, '{"role": "agent"}', '{"role": "admin"}', 'browser', 'bulk'
      from generate_series(1, ${sealed}::int) n`;
  const began = performance.now();
  for (let all = 0; all < sealed; ) {
    const step = await sealEvents(database, null);
    all += step.sealed;
    const [left] = await seeding()`select from unsealed_events limit 1`;
    if (!left) break; // the server seals too
  }
  const sealing = (performance.now() - began) / 1000;
  const before = process.memoryUsage().rss;
  const verifying = await milliseconds(1, () => verifyLog(database, accountId));
  return [
    {
      what: `Sealing ${sealed.toLocaleString("en")} entries`,
      value: sealing,
      unit: "s",
      note: "by the server and one more process, 1,000 a statement",
    },
    {
      what: `Verifying ${sealed.toLocaleString("en")} entries`,
      value: verifying / 1000,
      unit: "s",
      note: `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more memory`,
    },
  ];
}
