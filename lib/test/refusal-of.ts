import { Refusal } from "@/lib/refusal";

/** The refusal that a call ends with; a call that succeeds or fails otherwise fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const answer: unknown = await call.then(
    (value) => new Error(`not refused: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (answer instanceof Refusal) return answer;
  throw answer;
}
