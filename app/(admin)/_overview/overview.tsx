"use client";

import { WatchClearing } from "@/components/end-session/watch-clearing";
import { LiveAge } from "@/components/live/live-age";
import { LiveNotice } from "@/components/live/live-notice";
import { useLive } from "@/components/live/use-live";
import { useSeatCounts } from "@/components/shell/use-seat-counts";
import type { SeatCounts } from "@/lib/seats/seat-counts";
import type { SharedSessions } from "@/lib/seats/shared-session";
import { Blocked } from "./blocked";
import { Longest } from "./longest";
import { Pools } from "./pools";

type OverviewProps = {
  counts: SeatCounts;
  first: SharedSessions;
  /** Whether this person may open Manage Shared Sessions. */
  maySee: boolean;
  mayChangePlan: boolean;
};

/** What is so now, kept up to date: whether anybody is blocked, how full the pools are, who has sat longest. */
export function Overview({ counts: firstCounts, first, maySee, mayChangePlan }: OverviewProps) {
  const live = useLive<SharedSessions>(["shared-sessions", ""], "/api/browser/shared-sessions?", first);
  const { counts = firstCounts } = useSeatCounts({ initial: firstCounts });
  const now = live.data ?? first;
  return (
    <WatchClearing>
      <LiveNotice
        at={now.at}
        isError={live.isError}
        failed="What is so now could not be read. Seats may have changed."
        retry={() => live.refetch()}
      />
      <Blocked
        now={now}
        counts={counts}
        maySee={maySee}
        mayChangePlan={mayChangePlan}
        aside={<LiveAge badge updatedAt={live.dataUpdatedAt} />}
      />
      <Pools counts={counts} />
      <Longest now={now} refresh={() => live.refetch()} />
    </WatchClearing>
  );
}
