"use client";

import type { ReactNode } from "react";
import { anyOf } from "@/components/ui/any-of";
import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import { productNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { InUse } from "./in-use";
import { clearingWords, howToStart } from "./my-seat-words";
import { PoolNow } from "./pool-now";
import { StatusLine } from "./status-line";

/** The state of my seat in words, and what to do about it. */
export function SeatStatus({ seat, at, ask }: { seat: MySeat; at: string; ask: readonly string[] }): ReactNode {
  const { state, seatType, product, pool, cleared } = seat;
  if (seatType === "named") {
    return <StatusLine product={product} seatType="named" fill="used" words="Always available to you." />;
  }
  switch (state) {
    case "in_use":
      return <InUse seat={seat} at={at} />;
    case "clearing":
      return (
        <>
          <StatusLine product={product} seatType="shared" fill="clearing" words={clearingWords(seat)} />
          {cleared && (
            <p className="text-ink-2">
              {cleared.byMe
                ? "You freed it"
                : cleared.by
                  ? `${cleared.by} ended your session`
                  : "The seat was taken from you"}{" "}
              at <ClockTime at={cleared.at} />. Your sessions are not interrupted.
            </p>
          )}
        </>
      );
    case "available":
      return (
        <>
          <StatusLine
            product={product}
            seatType="shared"
            fill="free"
            words={`${pool?.free} of ${pool?.capacity} seats are free.`}
          />
          <p className="text-ink-2">{howToStart[product]}</p>
        </>
      );
    case "full":
      return (
        <>
          <Notice tone="warn" title={seat.message} />
          {pool && pool.capacity > 0 && <PoolNow product={product} pool={pool} />}
          {pool?.capacity === 0 && ask.length > 0 && <p className="text-ink-2">To get one, ask {anyOf(ask)}.</p>}
        </>
      );
    default:
      return (
        <p>
          You do not have {productNames[product]}.{ask.length > 0 && ` Ask ${anyOf(ask)}.`}
        </p>
      );
  }
}
