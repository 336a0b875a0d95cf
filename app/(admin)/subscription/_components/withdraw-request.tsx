"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { poolName } from "@/lib/catalog";
import type { SeatRequest } from "@/lib/subscription/seat-request";
import { withdraw } from "../actions";

/** Takes an open request back. */
export function WithdrawRequest({ request }: { request: SeatRequest }) {
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();
  const what = `request for ${poolName(request.product, "shared")} seats`;

  async function take() {
    setPending(true);
    messages.pending(`Withdrawing the ${what}…`);
    const answer = await withdraw({ id: request.id }).catch(() => null);
    router.refresh();
    setPending(false);
    if (answer?.status === "done") return messages.done(`The ${what} is withdrawn.`);
    if (answer?.status === "refused") return messages.failed(`The ${what} was not withdrawn. ${answer.message}`);
    messages.failed(`The ${what} was not withdrawn: the server did not answer.`, { retry: take });
  }

  return (
    <Button pending={pending} pendingLabel="Withdrawing…" aria-label={`Withdraw the ${what}`} onClick={take}>
      Withdraw
    </Button>
  );
}
