"use client";

import { useSearchParams } from "next/navigation";
import { poolWords } from "@/components/end-session/session-words";
import { WatchClearing } from "@/components/end-session/watch-clearing";
import { LiveAge } from "@/components/live/live-age";
import { LiveNotice } from "@/components/live/live-notice";
import { Polite } from "@/components/live/polite";
import { useLive } from "@/components/live/use-live";
import { counted } from "@/components/ui/counted";
import { Pagination } from "@/components/ui/pagination";
import { paths } from "@/lib/paths";
import type { SharedSessions as Answer } from "@/lib/seats/shared-session";
import { EndSeveral } from "./end-several";
import { Line } from "./line";
import { NoSessions } from "./no-sessions";
import { PoolStrips } from "./pool-strips";
import { SessionFilters } from "./session-filters";
import { sessionQuery } from "./session-query";
import { SessionTable } from "./session-table";
import { useChosen } from "./use-chosen";

type SharedSessionsProps = {
  first: Answer;
  /** The filters of `first`. */
  firstQuery: string;
  mayChangePlan: boolean;
};

/** Manage Shared Sessions, kept up to date. */
export function SharedSessions({ first, firstQuery, mayChangePlan }: SharedSessionsProps) {
  const filters = Object.fromEntries(useSearchParams());
  const query = sessionQuery(filters);
  const live = useLive<Answer>(
    ["shared-sessions", query],
    `/api/browser/shared-sessions?${query}`,
    query === firstQuery ? first : undefined,
  );
  const { at, pools, line, sessions, total, outside, pageSize } = live.data ?? first;
  const { chosen, choose, forget } = useChosen(sessions);
  return (
    <WatchClearing>
      <div className="flex flex-col gap-4">
        <LiveNotice
          at={at}
          isError={live.isError}
          failed="Sessions could not be loaded. Seats may still be in use."
          retry={() => live.refetch()}
        />
        <PoolStrips pools={pools} aside={<LiveAge badge updatedAt={live.dataUpdatedAt} />} />
        <Polite words={pools.map(poolWords).join(". ")} />
        <SessionFilters filters={filters} />
        <SessionTable
          sessions={sessions}
          line={line}
          at={at}
          list={live.isPlaceholderData ? "" : query}
          busy={live.isPlaceholderData}
          chosen={chosen}
          choose={choose}
          refresh={() => live.refetch()}
          none={<NoSessions pools={pools} outside={outside} filtered={query !== ""} mayChangePlan={mayChangePlan} />}
        />
        <EndSeveral chosen={chosen} refresh={() => live.refetch()} forget={forget} />
        {outside > 0 && (
          <p className="text-ink-2 tabular-nums">
            {counted(outside, "more Shared seat")} {outside === 1 ? "is" : "are"} in use by people outside your groups.
          </p>
        )}
        <Line line={line} product={filters.product} read={{ at, here: live.dataUpdatedAt }} />
        {total > pageSize && (
          <Pagination
            page={Number(filters.page ?? 1)}
            size={pageSize}
            total={total}
            noun="shared sessions"
            hrefOf={(page) => `${paths.sharedSessions}?${sessionQuery({ ...filters, page })}`}
          />
        )}
        <p className="max-w-measure text-label font-regular text-ink-2">
          Named seats are not listed: they belong to one person and cannot be cleared. Remove the product on the user’s
          page to free one.
        </p>
      </div>
    </WatchClearing>
  );
}
