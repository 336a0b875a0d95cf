"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { LiveUpdates } from "@/components/live/live-updates";
import { Messages } from "./messages";

/** What every page behind the sign-in shares: live reads and the one message. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 5000, retry: 1, refetchIntervalInBackground: false } },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates />
      <Messages>{children}</Messages>
    </QueryClientProvider>
  );
}
