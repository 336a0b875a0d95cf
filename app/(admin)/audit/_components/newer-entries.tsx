"use client";

import { useLive } from "@/components/live/use-live";
import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/counted";
import { useAuditNavigation } from "./audit-navigation";

const most = 100;

/** "3 newer entries · Show": what was written since the page was read, which stays as it is until it is asked for. */
export function NewerEntries({ parameters }: { parameters: string }) {
  const { again } = useAuditNavigation();
  const { data } = useLive<{ newer: number }>(["audit", parameters], `/api/browser/audit/newer?${parameters}`, {
    newer: 0,
  });
  const newer = data?.newer ?? 0;
  return (
    <div role="status" className="flex min-h-control items-center gap-2">
      {newer > 0 && (
        <>
          <span className="text-label font-regular text-ink-2 tabular-nums">
            {newer < most ? counted(newer, "newer entry", "newer entries") : `${most} newer entries or more`}
          </span>
          <Button variant="quiet" onClick={again}>
            Show
          </Button>
        </>
      )}
    </div>
  );
}
