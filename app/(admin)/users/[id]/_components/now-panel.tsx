"use client";

import { WatchClearing } from "@/components/end-session/watch-clearing";
import { LiveAge } from "@/components/live/live-age";
import { LiveNotice } from "@/components/live/live-notice";
import { Panel } from "@/components/ui/panel";
import { products } from "@/lib/catalog";
import type { SharedSessions } from "@/lib/seats/shared-session";
import type { UserDetails } from "@/lib/users/get-user";
import { SeatNow } from "./seat-now";
import { useUserSessions } from "./use-user-sessions";

/** What the user has and occupies now; a Shared seat can be ended here (R9). */
export function NowPanel({ user, first }: { user: UserDetails; first: SharedSessions }) {
  const live = useUserSessions(user.id, first);
  const { sessions, line, at } = live.data ?? first;
  const seated = products.filter(
    (product) => user.seats[product] !== "none" || sessions.some((session) => session.product === product),
  );
  return (
    <WatchClearing>
      <Panel title="Now" aside={<LiveAge updatedAt={live.dataUpdatedAt} />}>
        <LiveNotice
          at={at}
          isError={live.isError}
          failed="What is in use could not be loaded. Seats may still be in use."
          retry={() => live.refetch()}
        />
        {seated.length === 0 && <p className="text-ink-2">{user.name} has no seat.</p>}
        <ul className="flex flex-col gap-5">
          {seated.map((product) => (
            <SeatNow
              key={product}
              product={product}
              choice={user.seats[product]}
              session={sessions.find((session) => session.product === product)}
              line={line}
              at={at}
              refresh={() => live.refetch()}
            />
          ))}
        </ul>
      </Panel>
    </WatchClearing>
  );
}
