"use client";

import { Notice } from "@/components/ui/notice";
import { someMinutes } from "@/lib/asks/ask";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { answerQuestion } from "../actions";
import { said } from "./line-words";
import { SeatButton } from "./seat-button";

/** A manager asks whether I still need the seat: two answers, each of which they see. */
export function Question({
  question,
  product,
}: {
  question: NonNullable<MySeat["question"]>;
  product: MySeat["product"];
}) {
  const { id, text } = question;
  return (
    <Notice title={text}>
      <p>Whichever you choose, connected sessions are not interrupted.</p>
      <div className="flex w-full flex-wrap gap-2">
        <SeatButton
          product={product}
          label={`Still working, ${someMinutes} more minutes`}
          act={() => answerQuestion({ id, answer: "working", minutes: someMinutes })}
          done={said.working}
          failed="Your answer was not sent"
        />
        <SeatButton
          product={product}
          label="Done, free my seat"
          act={() => answerQuestion({ id, answer: "done" })}
          done={said.done}
          failed="Your answer was not sent"
        />
      </div>
    </Notice>
  );
}
