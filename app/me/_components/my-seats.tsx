"use client";

import { LiveNotice } from "@/components/live/live-notice";
import { Polite } from "@/components/live/polite";
import { useLive } from "@/components/live/use-live";
import { Age } from "@/components/ui/age";
import type { MySeats as Answer } from "@/lib/seats/get-my-seats";
import { MySeatPanel } from "./my-seat-panel";
import { stateWords } from "./my-seat-words";

/** One part per product, kept up to date every 5 s. */
export function MySeats({ first }: { first: Answer }) {
  const live = useLive<Answer>(["my-seats"], "/api/browser/my-seats", first);
  const { at, seats, ask } = live.data ?? first;
  return (
    <div className="flex flex-col gap-6">
      <LiveNotice
        at={at}
        isError={live.isError}
        failed="Your seat status could not be read. Your sessions are not affected."
        retry={() => live.refetch()}
      />
      {seats.map((seat) => (
        <MySeatPanel key={seat.product} seat={seat} at={at} ask={ask} />
      ))}
      <Polite words={seats.map(stateWords).join(" ").trim()} />
      <Age updatedAt={live.dataUpdatedAt} />
    </div>
  );
}
