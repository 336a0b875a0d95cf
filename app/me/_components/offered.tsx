"use client";

import { SeatGlyph } from "@/components/ui/seat-glyph";
import { useNow } from "@/components/ui/use-now";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { keepOffer, stopWaiting } from "../actions";
import { clockWords, howToTake, said } from "./line-words";
import { SeatButton } from "./seat-button";
import { type ReadAt, timeLeft } from "./time-left";

/** It is my turn: how long the seat is kept and what to do about it (L4 to L6). */
export function Offered({ seat, read }: { seat: MySeat; read: ReadAt }) {
  const now = useNow();
  const { product, offer, wait } = seat;
  return (
    <div className="flex flex-col gap-3 border-s-4 border-good bg-good-soft px-4 py-3">
      <p className="flex items-center gap-2 text-h1 font-strong">
        <SeatGlyph product={product} seatType="shared" fill="held" />A seat is ready for you
      </p>
      <p>
        <span suppressHydrationWarning className="tabular-nums">
          Kept for you for {clockWords(timeLeft(seat, read, now))}.
        </span>{" "}
        {howToTake[product]}
      </p>
      {wait.missedOnce && <p>You missed one already. If this one runs out too, you leave the line.</p>}
      <div className="flex flex-wrap gap-2">
        {offer?.extendable && (
          <SeatButton
            product={product}
            label="Keep it a little longer"
            primary
            act={() => keepOffer({ product })}
            done={said.kept}
            failed="The seat is not kept longer"
          />
        )}
        <SeatButton
          product={product}
          label="Let it go"
          act={() => stopWaiting({ product })}
          done={said.letGo}
          failed="The seat is still kept for you"
        />
      </div>
    </div>
  );
}
