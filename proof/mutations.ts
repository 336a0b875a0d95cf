import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { seeding } from "@/db/test/seed-client";

type Edit = { file: string; of: string | RegExp; to: string };

/** A fault put into the kernel of the proof's own database, which the proof must notice. */
export type Mutation = { name: string; says: string; edits: Edit[] };

const kernel = path.join(import.meta.dirname, "../db/kernel");
const ordered =
  /v_product account_products := kernel\.lock_product\((.*?)\);\n {2}v_now timestamptz := clock_timestamp\(\);/;
const clockFirst = "v_now timestamptz := clock_timestamp();\n  v_product account_products := kernel.lock_product($1);";
/** What something was when the statement began, for all commands of a batch. */
const once = (name: string, value: string) =>
  `coalesce(nullif(current_setting('proof.${name}', true), ''), set_config('proof.${name}', ${value}, true))`;
const everywhere = readdirSync(kernel).filter((file) =>
  /clock_timestamp\(\)/.test(readFileSync(path.join(kernel, file), "utf8")),
);

const room = /limit least\(p_many, [\s\S]*?\)\)\)\);/;

/** The kernel as it is, in the circumstances of the others. */
export const control = "none";

/** Those that the design lists and that can be said as another kernel. */
export const mutations: readonly Mutation[] = [
  { name: control, says: "nothing: so it must find nothing", edits: [] },
  {
    name: "no-lock",
    says: "no verb locks the product",
    edits: [{ file: "lock_product", of: " for no key update;", to: ";" }],
  },
  {
    name: "lock-and-count-in-one",
    says: "the seat is counted and taken in the statement that locks",
    edits: [
      { file: "lock_product", of: " for no key update;", to: ";" },
      {
        file: "free_seats",
        of: "    select seat_no\n      from shared_seats\n",
        to: `    with locked as materialized (
      select 1 from account_products where account_id = p_account and product = p_product for no key update)
    select seat_no
      from shared_seats, locked
`,
      },
    ],
  },
  {
    name: "repeatable-read",
    says: "the app asks at REPEATABLE READ, and the kernel does not mind",
    edits: [
      { file: "lock_product", of: "<> 'read committed'", to: "= 'no such level'" },
      { file: "renew_holds", of: "<> 'read committed'", to: "= 'no such level'" },
    ],
  },
  {
    name: "seat-number-after-shrink",
    says: "a seat is free when its number is at most the capacity, whatever is occupied",
    edits: [
      {
        file: "free_seats",
        of: room,
        to: "limit p_many);",
      },
      {
        file: "free_seats",
        of: "and user_id is null\n",
        to: `and user_id is null and seat_no <=
           (select capacity from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared')
`,
      },
    ],
  },
  {
    name: "deleted-seat-rows",
    says: "a plan that shrinks deletes the rows of free seats beyond it",
    edits: [
      {
        file: "write_capacity",
        of: "  insert into shared_seats (account_id",
        to: `  delete from shared_seats s
   using jsonb_to_recordset(p_changes) as c(product text, "seatType" text, capacity int)
   where s.account_id = p_account and s.product = c.product and c."seatType" = 'shared' and s.seat_no > c.capacity and s.user_id is null;
  insert into shared_seats (account_id`,
      },
    ],
  },
  {
    name: "late-heartbeat",
    says: "a heartbeat does not ask whether the lease is over",
    edits: [
      {
        file: "renew_holds",
        of: "and h.ended_at is null and h.lease_expires_at > v_now",
        to: "and h.ended_at is null",
      },
    ],
  },
  {
    name: "clock-before-lock",
    says: "the time is told before the lock is held",
    edits: [
      ...["clear_seat", "join_line"].map((file) => ({ file, of: ordered, to: clockFirst })),
      {
        file: "run_commands",
        of: ordered,
        to: clockFirst.replace("clock_timestamp()", `${once("now", "clock_timestamp()::text")}::timestamptz`),
      },
    ],
  },
  {
    name: "app-clock",
    says: "the time is that of whoever asks: half of them are ten seconds ahead",
    edits: everywhere.map((file) => ({
      file: file.replace(".sql", ""),
      of: /clock_timestamp\(\)/g,
      to: "(clock_timestamp() + (pg_backend_pid() % 2) * interval '10 s')",
    })),
  },
  {
    name: "double-release",
    says: "the first session to end frees the seat, although others go on",
    edits: [
      {
        file: "free_empty_seats",
        of: "and not exists (",
        to: "and (true or not exists (",
      },
      { file: "free_empty_seats", of: "and h.tenure = s.tenure)", to: "and h.tenure = s.tenure))" },
    ],
  },
  {
    name: "clear-by-seat-number",
    says: "whoever clears an old occupancy clears who sits there now",
    edits: [
      {
        file: "clear_seat",
        of: "and occupancy_id = p_occupancy and (user_id = v_actor or not p_own);\n  select * into v_past",
        to: `and (user_id = v_actor or not p_own)
     and (occupancy_id = p_occupancy or (occupancy_id is not null and not exists (
           select from shared_seats o where o.account_id = p_account and o.occupancy_id = p_occupancy)
         and seat_no = (select t.seat_no from tenures t where t.account_id = p_account and t.occupancy_id = p_occupancy)));
  select * into v_past`,
      },
    ],
  },
  {
    name: "replay-before-expiry",
    says: "a repeated take is answered before dead holds are ended",
    edits: [
      {
        file: "run_commands",
        of: "  perform kernel.settle(v_product, v_now);",
        to: `  if not exists (
    select from jsonb_to_recordset(p_commands) as c (verb text, "user" uuid, id uuid)
      join holds h on h.account_id = p_account and h.user_id = c.user and h.id = c.id
     where c.verb = 'take')
  then
    perform kernel.settle(v_product, v_now);
  end if;`,
      },
    ],
  },
  {
    name: "assignment-before-lock",
    says: "who may take a seat is read before the lock is held",
    edits: [
      {
        file: "run_commands",
        of: "  v_product account_products := kernel.lock_product(p_account, p_product);",
        to: `  v_had text := ${once(
          "had",
          `(select coalesce(jsonb_object_agg(user_id, seat_type), '{}') from seat_assignments
             where account_id = p_account and product = p_product)::text`,
        )};
  v_product account_products := kernel.lock_product(p_account, p_product);`,
      },
      {
        file: "read_commands",
        of: /\(select seat_type from seat_assignments[\s\S]*? offset 0\) a/,
        to: "(select current_setting('proof.had')::jsonb ->> c.user_id::text as seat_type) a",
      },
    ],
  },
  {
    name: "no-lazy-expiry",
    says: "neither a verb nor the sweeper ends dead holds",
    edits: [{ file: "settle", of: "if p_now < p_product.next_expiry then", to: "if true then" }],
  },
  {
    name: "join-outside-lock",
    says: "who joins the line does not lock the product",
    edits: [
      {
        file: "join_line",
        of: "kernel.lock_product(p_account, p_product)",
        to: "(select p from account_products p where p.account_id = p_account and p.product = p_product)",
      },
    ],
  },
  {
    name: "last-come-first-served",
    says: "the line is served from its end",
    edits: ["head_of_line", "serve_line"].map((file) => ({
      file,
      of: "order by position",
      to: "order by position desc",
    })),
  },
  {
    name: "line-not-served",
    says: "a freed seat is not offered to who waits",
    edits: [{ file: "bump", of: "  if v_waits then", to: "  if false then" }],
  },
  {
    name: "taken-when-full",
    says: "nobody counts",
    edits: [
      {
        file: "free_seats",
        of: room,
        to: "limit p_many);",
      },
    ],
  },
];

/** The functions of the kernel as the mutation has them. */
export function mutated({ name, edits }: Mutation): string[] {
  const texts = new Map<string, string>();
  for (const { file, of, to } of edits) {
    const text = texts.get(file) ?? readFileSync(path.join(kernel, `${file}.sql`), "utf8");
    const changed = text.replace(of, to);
    if (changed === text) throw new Error(`The mutation ${name} no longer fits db/kernel/${file}.sql.`);
    texts.set(file, changed);
  }
  return [...texts.values()];
}

/** Puts a mutation into the database that the tests' connection is of. */
export async function mutate(name: string): Promise<void> {
  const mutation = mutations.find((one) => one.name === name);
  if (!mutation)
    throw new Error(`There is no mutation "${name}". There are: ${mutations.map((one) => one.name).join(", ")}`);
  for (const text of mutated(mutation)) await seeding().unsafe(text);
  // Commits as slow as on a slow disk: changes under way meet more often.
  await seeding().unsafe(
    "alter database postgres set commit_delay = 20000; alter database postgres set commit_siblings = 0",
  );
  if (name === "repeatable-read")
    await seeding().unsafe("alter database postgres set default_transaction_isolation = 'repeatable read'");
}
