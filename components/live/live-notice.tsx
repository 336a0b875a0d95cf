"use client";

import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import { useOnline } from "./use-online";

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
      ) : null}
    </div>
  );
}
