"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { ordinal } from "@/components/ui/ordinal";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { stopWaiting } from "../actions";
import { LineList } from "./line-list";
import { said, usualWaitWords } from "./line-words";
import { PoolNow } from "./pool-now";
import { SeatButton } from "./seat-button";
import type { TellMe } from "./use-tell-me";

/** I wait: at which place, behind whom, and how long one usually does (L1 to L3). */
export function Waiting({ seat, at, tell }: { seat: MySeat; at: string; tell: TellMe }) {
  const { product, line, pool, message, wait } = seat;
  if (!line) return null;
  return (
    <>
      <Notice tone="warn" title={message} />
      {wait.missedOnce && (
        <p>The time for the seat that was kept for you is over, and it went to the next. You keep your place once.</p>
      )}
      <p className="text-h2 font-strong">You are {ordinal(line.position)} in line</p>
      {wait.ahead && <LineList ahead={wait.ahead} line={line} at={at} />}
      {pool && <PoolNow product={product} pool={pool} />}
      {wait.usualWait && <p className="text-ink-2">{usualWaitWords(wait.usualWait)}</p>}
      <p className="text-ink-2">Keep this page or your app open: your place is kept while you are heard from.</p>
      {tell.offered && (
        <Checkbox
          label="Tell me in this tab when it is my turn"
          hint={
            tell.denied ? "Your browser does not allow it. The title of this tab tells you all the same." : undefined
          }
          checked={tell.wanted}
          onChange={(event) => tell.want(event.target.checked)}
        />
      )}
      <SeatButton
        product={product}
        label="Leave the line"
        act={() => stopWaiting({ product })}
        done={said.left}
        failed="You are still in line"
      />
    </>
  );
}
