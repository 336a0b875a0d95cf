"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { LiveUpdates } from "@/components/live/live-updates";
import { ChosenZone } from "@/components/ui/use-time-zone";
import { Messages } from "./messages";

/** What every page behind the sign-in shares: live reads, the zone of its times (null: the device's own) and the one message. */
export function Providers({ timeZone, children }: { timeZone: string | null; children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 5000, retry: 1, refetchIntervalInBackground: false } },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates />
      <ChosenZone value={timeZone}>
        <Messages>{children}</Messages>
      </ChosenZone>
    </QueryClientProvider>
  );
}
