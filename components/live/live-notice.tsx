"use client";

import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import { elapsed } from "@/components/ui/elapsed";
import { Notice } from "@/components/ui/notice";
import { useNow } from "@/components/ui/use-now";
import { tryNow } from "./stream";
import { useOnline } from "./use-online";
import { useStream } from "./use-stream";

type LiveNoticeProps = {
  /** When the server told the time of what is shown. */
  at: string;
  isError: boolean;
  /** What could not be read, and what that does not mean: "Sessions could not be loaded. Seats may still be in use." */
  failed: string;
  retry: () => void;
};

/** Says that what is shown is old, and why; nothing while it is not. */
export function LiveNotice({ at, isError, failed, retry }: LiveNoticeProps) {
  const online = useOnline();
  return (
    <div role="status" className="empty:hidden">
      {!online ? (
        <Notice tone="warn">
          <p>
            You are offline. What you see is from <ClockTime at={at} /> and will not change until you reconnect.
          </p>
        </Notice>
      ) : isError ? (
        <Notice tone="bad" title={failed}>
          <Button onClick={retry}>Try again</Button>
        </Notice>
      ) : (
        <StreamNotice />
      )}
    </div>
  );
}

/** How long a stream may be lost before anybody needs to know: what is shown is read every 5 s meanwhile. */
const patience = 30_000;

/** Says that the stream of changes is lost, since when, and until the next try; the seconds are no news to a screen reader. */
function StreamNotice() {
  const { status, lostAt, nextTry } = useStream();
  const now = useNow();
  if (status !== "lost" || now - lostAt < patience) return null;
  return (
    <Notice tone="warn">
      <p>
        Live updates stopped at <ClockTime at={new Date(lostAt).toISOString()} />. What you see is read every few
        seconds. <span aria-hidden="true">{nextTry > now && `Trying again in ${elapsed(nextTry - now)}.`}</span>
      </p>
      <Button variant="quiet" onClick={tryNow}>
        Try now
      </Button>
    </Notice>
  );
}
