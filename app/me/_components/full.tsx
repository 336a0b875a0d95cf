"use client";

import { anyOf } from "@/components/ui/any-of";
import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { waitForSeat } from "../actions";
import { leftWords, said, usualWaitWords } from "./line-words";
import { PoolNow } from "./pool-now";
import { SeatButton } from "./seat-button";

/** All seats are in use: one may wait for one (R8). A plan without Shared seats: whom to ask for some. */
export function Full({ seat, ask }: { seat: MySeat; ask: readonly string[] }) {
  const { product, pool, message, wait } = seat;
  if (!pool || pool.capacity === 0) {
    return (
      <>
        <Notice tone="warn" title={message} />
        {ask.length > 0 && <p className="text-ink-2">To get one, ask {anyOf(ask)}.</p>}
      </>
    );
  }
  return (
    <>
      <Notice tone="warn" title={message} />
      {wait.left && (
        <p>
          {leftWords[wait.left.why]} (<ClockTime at={wait.left.at} />)
        </p>
      )}
      <PoolNow product={product} pool={pool} />
      {wait.usualWait && <p className="text-ink-2">{usualWaitWords(wait.usualWait)}</p>}
      <SeatButton
        product={product}
        label="Wait for a seat"
        primary
        act={() => waitForSeat({ product })}
        done={said.joined}
        failed="You are not in line"
      />
    </>
  );
}
