"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { whoseSeat } from "@/components/end-session/words";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useOnline } from "@/components/live/use-online";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import type { AskOutcome } from "@/lib/asks/ask-holder";
import type { SharedSession } from "@/lib/seats/shared-session";
import { ask } from "../actions";

/** Asks who holds the seat whether they still need it: the polite way before End Session. */
export function AskHolder({ session }: { session: SharedSession }) {
  const [pending, setPending] = useState(false);
  const online = useOnline();
  const messages = useMessages();
  const queries = useQueryClient();
  const { agent, product, occupancyId } = session;

  async function press() {
    setPending(true);
    messages.pending(`Asking ${agent.name}…`);
    const answer = await attempt(ask({ product, occupancyId }));
    await queries.invalidateQueries({ queryKey: ["shared-sessions"] });
    setPending(false);
    if (answer.status === "done") return messages.done(askedWords(answer.value));
    messages.failed(`${agent.name} was not asked. ${reasonOf(answer)}`, { retry: press });
  }

  return (
    <Button
      wide
      variant="quiet"
      pending={pending}
      disabledReason={online ? undefined : "You are offline"}
      aria-label={`Ask ${agent.name} whether the seat is still needed`}
      onClick={press}
    >
      Ask
    </Button>
  );
}

function askedWords(outcome: AskOutcome): string {
  const { name } = outcome.agent;
  if (outcome.outcome === "asked") return `${name} was asked. The answer shows in the row.`;
  if (outcome.outcome === "already_asked") return `${name} has been asked already. Nothing was changed.`;
  const state = outcome.outcome === "already_clearing" ? "is clearing already" : "had already been released";
  return `${whoseSeat(outcome)} ${state}. Nobody was asked.`;
}
