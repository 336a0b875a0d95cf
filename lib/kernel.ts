import { Refusal, type RefusalCode } from "@/lib/refusal";

type Refused<D> = { refused: RefusalCode } & D;

/**
 * The answer of one call of the kernel, one statement: `await outcome<Joined>(sql`select kernel.join_line(…) as outcome`)`.
 * What the kernel refuses is thrown as a Refusal; what it told besides becomes the details, in the words of `detailsOf`.
 */
export async function outcome<T, D = object>(
  statement: PromiseLike<{ outcome: T | Refused<D> }[]>,
  detailsOf: (told: Omit<Refused<D>, "refused">) => unknown = (told) => told,
): Promise<T> {
  const [row] = await statement;
  if (!row) throw new Error("The kernel did not answer.");
  const answer = row.outcome;
  if (!isRefused(answer)) return answer;
  const { refused, ...told } = answer;
  throw new Refusal(refused, { details: detailsOf(told) });
}

function isRefused<T, D>(answer: T | Refused<D>): answer is Refused<D> {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}
