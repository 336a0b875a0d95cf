import { AnswerAskInput, answerAsk as answer } from "@/lib/asks/answer-ask";
import { OneSeat } from "../answers";
import { agentCall, ok } from "../call";

/** Whether the agent still needs the seat, as a manager asked. */
export const answerAsk = agentCall({
  name: "answerAsk",
  method: "POST",
  path: "/asks/{id}",
  does: "Answers a manager who asked whether the seat is still needed. `done` frees it; connected sessions go on.",
  input: AnswerAskInput,
  statuses: { 200: "The seat as it is now." },
  answer: OneSeat,
  refusals: ["not_found"],
  run: async (ctx, input) => ok({ seat: await answer(ctx, input) }),
});
