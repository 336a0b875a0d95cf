"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useOnline } from "@/components/live/use-online";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { productNames } from "@/lib/catalog";
import type { ActionResult } from "@/lib/http/answer";
import type { Seat } from "@/lib/seats/seat";
import { placeOf } from "./line-words";

type SeatButtonProps = {
  product: Seat["product"];
  label: string;
  primary?: boolean;
  act: () => Promise<ActionResult<Seat>>;
  /** What the top bar says once it is done. */
  done: (seat: Seat) => string;
  /** What was not done when it failed: "You are not in line". */
  failed: string;
};

/** Something an agent does with the line or a question, and the answer in the top bar. */
export function SeatButton({ product, label, primary = false, act, done, failed }: SeatButtonProps) {
  const [pending, setPending] = useState(false);
  const online = useOnline();
  const messages = useMessages();
  const queries = useQueryClient();

  async function press() {
    setPending(true);
    const answer = await attempt(act());
    await queries.invalidateQueries({ queryKey: ["my-seats"] });
    setPending(false);
    if (answer.status === "done") return messages.done(done(answer.value), { about: placeOf(answer.value) });
    messages.failed(`${failed}. ${reasonOf(answer)}`, { retry: press });
  }

  return (
    <div className="max-sm:w-full sm:self-start">
      <Button
        wide
        variant={primary ? "primary" : "secondary"}
        pending={pending}
        disabledReason={online ? undefined : "You are offline"}
        aria-label={`${label}: ${productNames[product]}`}
        onClick={press}
      >
        {label}
      </Button>
    </div>
  );
}
