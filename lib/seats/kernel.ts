import { Refusal, type RefusalCode } from "@/lib/refusal";
import { type Seat, type SeatFacts, seatOf } from "./seat";

type Refused = { refused: RefusalCode; seat?: SeatFacts };

/**
 * The answer of one call of the seat kernel, one statement: `await outcome<Taken>(sql`select kernel.take_seat(…) as outcome`)`.
 * What the kernel refuses is thrown as a Refusal; its details say what the kernel said, a seat in the words of `Seat`.
 */
export async function outcome<T>(statement: PromiseLike<{ outcome: T | Refused }[]>): Promise<T> {
  const [row] = await statement;
  if (!row) throw new Error("The seat kernel did not answer.");
  const answer = row.outcome;
  if (!isRefused(answer)) return answer;
  const { refused, seat, ...details } = answer;
  throw new Refusal<{ seat?: Seat }>(refused, { details: seat ? { ...details, seat: seatOf(seat) } : details });
}

function isRefused<T>(answer: T | Refused): answer is Refused {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}
