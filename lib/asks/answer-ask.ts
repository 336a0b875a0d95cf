import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { type Seat, type SeatFacts, seatOf } from "@/lib/seats/seat";
import { mostMinutes, someMinutes } from "./ask";

/** `minutes`: how much longer, for `working`. */
export const AnswerAskInput = z.object({
  id: z.guid("Must be a UUID.").toLowerCase(),
  answer: z.enum(["working", "done"]),
  minutes: z.int().min(1).max(mostMinutes).default(someMinutes),
});

/**
 * Answers a manager's question. `done` frees the seat as Free my seat does (R11); an answer that was given stays. Refuses
 * `not_found` for a question to somebody else (R17).
 */
export async function answerAsk(
  { db, actor }: Context<"signed_in"> | Context<"use_agent_app">,
  { id, answer, minutes }: z.output<typeof AnswerAskInput>,
): Promise<Seat> {
  const { seat } = await outcome(db.sql<{ outcome: { seat: SeatFacts } }[]>`
    select kernel.answer_ask(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${id}, ${answer}, ${minutes}) as outcome`);
  return seatOf(seat);
}
