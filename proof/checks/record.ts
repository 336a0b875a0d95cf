import { seeding } from "@/db/test/seed-client";

type Occupancy = { pool: string; userId: string; occupancyId: string; from: number; to: number };
type Wait = { pool: string; userId: string; from: number; to: number };
type Hold = { key: string; state: string; connected: boolean; endReason: string | null };

/** What the database remembers of an account once all is quiet. Times in milliseconds of its clock. */
export type Record = {
  occupancies: Occupancy[];
  /** Who was in line, and until when. */
  waits: Wait[];
  /** Steps of the plan's Shared seats: `capacity` from `at` on. */
  plans: { pool: string; at: number; capacity: number }[];
  /** Seats that people were given or lost: `seatType` from `at` on; all begin with a Shared one. */
  assignments: { pool: string; userId: string; at: number; seatType: string }[];
  holds: Map<string, Hold>;
  /** Occupancies whose clearing is in the record of changes. */
  cleared: Set<string>;
};

const ms = (column: string) => `extract(epoch from ${column})::float8 * 1000`;

/** Reads it all, by its owner's own connection. */
export async function recordOf(accountId: string, capacityAtFirst: number): Promise<Record> {
  const sql = seeding();
  const read = <T extends object>(text: string) => sql.unsafe<T[]>(text, [accountId]);
  const occupancies = await read<Occupancy>(`
    select account_id || ' ' || product as pool, user_id as "userId", occupancy_id as "occupancyId",
           ${ms("from_at")} as from, ${ms("to_at")} as to
      from tenures where account_id = $1
    union all
    select account_id || ' ' || product, user_id, occupancy_id, ${ms("since")}, 'infinity'::float8
      from shared_seats where account_id = $1 and occupancy_id is not null`);
  const waits = await read<Wait>(`
    select account_id || ' ' || product as pool, user_id as "userId", ${ms("from_at")} as from, ${ms("to_at")} as to
      from waits where account_id = $1
    union all
    select account_id || ' ' || product, user_id, ${ms("joined_at")}, 'infinity'::float8
      from waiting_line where account_id = $1`);
  const changed = await read<{ pool: string; at: number; capacity: number }>(`
    select account_id || ' ' || split_part(target_id, '.', 1) as pool, ${ms("at")} as at, (after ->> 'capacity')::int as capacity
      from events where account_id = $1 and action = 'capacity.changed' and target_id like '%.shared' order by at`);
  const assignments = await read<Record["assignments"][number]>(`
    select account_id || ' ' || product as pool, target_id as "userId", ${ms("at")} as at, after ->> product as "seatType"
      from events, unnest(array['remote_support', 'service_desk']) as product
     where account_id = $1 and action = 'user.changed' and after ? product order by at`);
  const holds = await read<Hold>(`
    select u.email || ' ' || h.id as key, h.state, h.connected_at is not null as connected, h.end_reason as "endReason"
      from holds h join users u on u.account_id = h.account_id and u.id = h.user_id where h.account_id = $1`);
  const cleared = await read<{ occupancyId: string }>(`
    select before ->> 'occupancyId' as "occupancyId" from events where account_id = $1 and action = 'seat.cleared'`);
  const first = ["remote_support", "service_desk"].map((product) => ({
    ...{ pool: `${accountId} ${product}`, at: Number.NEGATIVE_INFINITY, capacity: capacityAtFirst },
  }));
  return {
    occupancies,
    waits,
    plans: [...first, ...changed],
    assignments,
    holds: new Map(holds.map((hold) => [hold.key, hold])),
    cleared: new Set(cleared.map(({ occupancyId }) => occupancyId)),
  };
}
