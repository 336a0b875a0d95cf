"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { useMessages } from "@/components/shell/messages";
import type { SharedSession, SharedSessions } from "@/lib/seats/shared-session";
import { freeNow } from "./words";

type Cleared = Pick<SharedSession, "occupancyId" | "agent" | "product">;

const Watching = createContext<(cleared: Cleared) => void>(() => undefined);

/** Says in the top bar when a seat that was cleared here is free at last, as long as the reader stays on the page. */
export function WatchClearing({ children }: { children: ReactNode }) {
  const [watched, setWatched] = useState<readonly Cleared[]>([]);
  const without = ({ occupancyId }: Cleared) => watched.filter((each) => each.occupancyId !== occupancyId);
  return (
    <Watching value={(cleared) => setWatched([...without(cleared), cleared])}>
      {children}
      {watched.map((cleared) => (
        <Watch key={cleared.occupancyId} cleared={cleared} onFree={() => setWatched(without(cleared))} />
      ))}
    </Watching>
  );
}

/** Begins to watch the clearing of a seat. */
export const useWatchClearing = () => use(Watching);

function Watch({ cleared, onFree }: { cleared: Cleared; onFree: () => void }) {
  const { agent, occupancyId } = cleared;
  const messages = useMessages();
  const { data } = useLive<SharedSessions>(
    ["shared-sessions", "of-user", agent.id],
    `/api/browser/users/${agent.id}/shared-sessions`,
    undefined,
  );
  const free = data?.sessions.every((session) => session.occupancyId !== occupancyId);
  useEffect(() => {
    if (!free) return;
    messages.done(freeNow(cleared));
    onFree();
  });
  return null;
}
