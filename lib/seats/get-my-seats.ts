import type { Context } from "@/lib/access/grant";
import type { Ask } from "@/lib/asks/ask";
import { openAsks } from "@/lib/asks/open-asks";
import type { Product } from "@/lib/catalog";
import { whoCan } from "@/lib/users/who-can";
import { getSeats } from "./get-seats";
import { type MyLine, myLine } from "./my-line";
import type { Seat } from "./seat";

/** One product on My Seats: the seat and its line, a manager's question, and who cleared it (nobody: it was taken away). */
export type MySeat = Seat & {
  cleared: { at: string; by: string | null; byMe: boolean } | null;
  wait: MyLine;
  question: Ask | null;
};

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
  const [[now], clearing, ask, lineOf, questions] = await Promise.all([
    db.sql<{ at: string }[]>`select to_jsonb(clock_timestamp()) as at`,
    db.sql<{ product: Product; at: string; by: string | null; byMe: boolean }[]>`
      select s.product, to_jsonb(s.cleared_at) as at, u.name as by, s.cleared_by is not distinct from s.user_id as "byMe"
      from shared_seats s left join users u on u.account_id = ${actor.accountId} and u.id = s.cleared_by
      where s.account_id = ${actor.accountId} and s.user_id = ${actor.id} and s.state = 'clearing'`,
    actor.role === "admin" ? [] : whoCan(ctx, actor.role === "manager" ? "manage_account" : "manage_seats"),
    myLine(ctx),
    openAsks(db, actor.accountId, actor.id),
  ]);
  if (!now) throw new Error("The database did not tell the time.");
  const cleared = new Map(clearing.map(({ product, ...facts }) => [product, facts]));
  const mine = seats.map((seat) => ({
    ...seat,
    cleared: cleared.get(seat.product) ?? null,
    wait: lineOf(seat.product),
    question: questions.find(({ product }) => product === seat.product) ?? null,
  }));
  return { at: now.at, seats: mine, ask };
}
