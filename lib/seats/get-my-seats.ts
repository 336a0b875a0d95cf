import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { whoCan } from "@/lib/users/who-can";
import { getSeats } from "./get-seats";
import type { Seat } from "./seat";

/** One product on My Seats: the seat, and who cleared it when it is clearing (nobody when it was taken away). */
export type MySeat = Seat & { cleared: { at: string; by: string | null; byMe: boolean } | null };

export type MySeats = {
  /** The database's time of this answer. Durations are counted from it. */
  at: string;
  seats: MySeat[];
  /** Whom to ask for a seat; nobody where one can give it to oneself. */
  ask: string[];
};

/** What the signed-in person has and occupies of each product, and whom to ask for more (R11, R18). */
export async function getMySeats(ctx: Context<"signed_in">): Promise<MySeats> {
  const { db, actor } = ctx;
  const seats = await getSeats(ctx);
  const [[now], clearing, ask] = await Promise.all([
    db.sql<{ at: string }[]>`select to_jsonb(clock_timestamp()) as at`,
    db.sql<{ product: Product; at: string; by: string | null; byMe: boolean }[]>`
      select s.product, to_jsonb(s.cleared_at) as at, u.name as by, s.cleared_by is not distinct from s.user_id as "byMe"
      from shared_seats s left join users u on u.account_id = ${actor.accountId} and u.id = s.cleared_by
      where s.account_id = ${actor.accountId} and s.user_id = ${actor.id} and s.state = 'clearing'`,
    actor.role === "admin" ? [] : whoCan(ctx, actor.role === "manager" ? "manage_account" : "manage_seats"),
  ]);
  if (!now) throw new Error("The database did not tell the time.");
  const cleared = new Map(clearing.map(({ product, ...facts }) => [product, facts]));
  return { at: now.at, seats: seats.map((seat) => ({ ...seat, cleared: cleared.get(seat.product) ?? null })), ask };
}
