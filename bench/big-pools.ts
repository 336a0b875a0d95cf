import { seeding } from "@/db/test/seed-client";
import type { AgentContext } from "@/lib/agent-api/call";
import { cycle, lastSeatOf } from "./desks";
import { alternate, milliseconds } from "./measure";
import type { Line } from "./report";

const past = 1_000_000;
const cycles = 60;

const ago = "now() - (n + 1) * interval '10 s', now() - n * interval '10 s'";

/** A million rows of what is over, written without what a million foreign keys would take. */
async function remember({ actor }: AgentContext, statement: string) {
  await seeding().begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(`${statement} from generate_series(1, ${past}) as n`, [actor.accountId, actor.id]);
  });
  await seeding()`analyze tenures, holds`;
}

const occupancies = `
  insert into tenures (account_id, product, seat_no, tenure, occupancy_id, user_id, from_at, to_at, reason)
  select $1::uuid, 'remote_support', 1 + n % 10, -n, gen_random_uuid(), $2::uuid, ${ago}, 'closed'`;
const sessions = `
  insert into holds (account_id, user_id, id, product, seat_no, tenure, kind, mode, state, device_id, device_name, platform,
                     created_at, ended_at, end_reason)
  select $1::uuid, $2::uuid, gen_random_uuid(), 'remote_support', 1 + n % 10, -n, 'session', 'attended', 'ended',
         'device', 'A laptop', 'windows', ${ago}, 'closed'`;

/** The last seat of a big pool against that of a small one, and of a pool with a long past against a new one. */
export async function bigPools(): Promise<Line[]> {
  const [small, big, old] = [await lastSeatOf(10), await lastSeatOf(2000), await lastSeatOf(10)];
  await seeding()`analyze`;
  const time = (agent: AgentContext) => () => milliseconds(cycles, () => cycle(agent));
  const bySize = await alternate(7, { small: time(small), big: time(big) });
  await remember(old, occupancies);
  const byPast = await alternate(7, { small: time(small), old: time(old) });
  await remember(old, sessions);
  const bySessions = await alternate(7, { small: time(small), old: time(old) });
  const how = `all other seats taken; ${cycles} takes and ends in turn, median of 7 alternating rounds`;
  return [
    {
      what: "take and end in a pool of 2,000 seats, to one of 10",
      value: bySize("big") / bySize("small"),
      unit: "x",
      goal: { atMost: 2 },
      note: how,
    },
    {
      what: "take and end after 1,000,000 occupancies, to none",
      value: byPast("old") / byPast("small"),
      unit: "x",
      goal: { atMost: 1.2 },
      note: how,
    },
    {
      what: "the same with 1,000,000 ended sessions of one agent",
      value: bySessions("old") / bySessions("small"),
      unit: "x",
      note: "nobody has so many; the ids are random, so each insert dirties another page",
    },
    { what: "take and end in a pool of 10", value: bySize("small"), unit: "ms" },
    { what: "take and end in a pool of 2,000", value: bySize("big"), unit: "ms" },
  ];
}
