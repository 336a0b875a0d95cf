"use client";

import { useState } from "react";
import { LiveAge } from "@/components/live/live-age";
import { LiveNotice } from "@/components/live/live-notice";
import { Polite } from "@/components/live/polite";
import { useLive } from "@/components/live/use-live";
import type { MySeats as Answer } from "@/lib/seats/get-my-seats";
import { MySeatPanel } from "./my-seat-panel";
import { stateWords } from "./my-seat-words";
import { Urgent } from "./urgent";

/** One part per product, kept up to date: for somebody in line in a tab that they do not look at, too. */
export function MySeats({ first }: { first: Answer }) {
  const [waiting, setWaiting] = useState(false);
  const live = useLive<Answer>(["my-seats"], "/api/browser/my-seats", first, waiting);
  const { at, seats, ask } = live.data ?? first;
  const waits = seats.some(({ line, offer }) => line !== null || offer !== null);
  if (waits !== waiting) setWaiting(waits);
  const read = { at, here: live.dataUpdatedAt };
  return (
    <div className="flex flex-col gap-6">
      <LiveNotice
        at={at}
        isError={live.isError}
        failed="Your seat status could not be read. Your sessions are not affected."
        retry={() => live.refetch()}
      />
      {seats.map((seat) => (
        <MySeatPanel key={seat.product} seat={seat} read={read} ask={ask} />
      ))}
      <Urgent seats={seats} read={read} />
      <Polite words={seats.map(stateWords).join(" ").trim()} />
      <LiveAge badge updatedAt={live.dataUpdatedAt} />
    </div>
  );
}
