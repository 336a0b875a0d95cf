"use client";

import { type ReactNode, useEffect } from "react";
import { useMessages } from "@/components/shell/messages";
import { anyOf } from "@/components/ui/any-of";
import { ClockTime } from "@/components/ui/clock-time";
import { productNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { Full } from "./full";
import { InUse } from "./in-use";
import { leftWords, placeOf } from "./line-words";
import { clearingWords, howToStart } from "./my-seat-words";
import { Offered } from "./offered";
import { StatusLine } from "./status-line";
import type { ReadAt } from "./time-left";
import { useTellMe } from "./use-tell-me";
import { Waiting } from "./waiting";

/** The state of my seat in words, and what to do about it. */
export function SeatStatus({ seat, read, ask }: { seat: MySeat; read: ReadAt; ask: readonly string[] }): ReactNode {
  const { state, seatType, product, pool, cleared, wait } = seat;
  const { at } = read;
  const tell = useTellMe(seat);
  const { over } = useMessages();
  const place = placeOf(seat);
  useEffect(() => (place ? () => over(place) : undefined), [over, place]);
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
          {wait.left && <p>{leftWords[wait.left.why]}</p>}
        </>
      );
    case "full":
      return <Full seat={seat} ask={ask} />;
    case "waiting":
      return <Waiting seat={seat} at={at} tell={tell} />;
    case "offered":
      return <Offered seat={seat} read={read} />;
    default:
      return (
        <p>
          You do not have {productNames[product]}.{ask.length > 0 && ` Ask ${anyOf(ask)}.`}
        </p>
      );
  }
}
