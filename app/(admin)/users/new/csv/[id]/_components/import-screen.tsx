"use client";

import { useEffect } from "react";
import { forgetImport } from "@/components/shell/running-import";
import { useImportOf } from "@/components/shell/use-import-of";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { buttonLook } from "@/components/ui/button-look";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Import } from "@/lib/imports/get-import";
import { paths } from "@/lib/paths";
import { Steps } from "../../_components/steps";
import { FailedRows } from "./failed-rows";
import { resultWords } from "./result-words";
import { useTimeLeft } from "./use-time-left";

/** An import while it goes on, and what came of it. */
export function ImportScreen({ found }: { found: Import }) {
  const { data = found, isError } = useImportOf(found.id, found);
  const refreshCounts = useRefreshSeatCounts();
  const left = useTimeLeft(data);
  const finished = data.finishedAt !== null;
  useEffect(() => {
    if (!finished) return;
    forgetImport(data.id);
    void refreshCounts();
  }, [finished, data.id, refreshCounts]);
  const { failed } = data.counts;
  return (
    <div className="flex flex-col gap-6">
      <Steps here="import" />
      {!finished && (
        <div className="flex max-w-form flex-col gap-2">
          <progress className="w-full" aria-label="Rows imported" max={data.total} value={data.done} />
          <p className="tabular-nums">
            {data.done} of {data.total} rows{left && ` · ${left}`}
          </p>
          <p className="text-ink-2">The import goes on when you leave this page.</p>
          {isError && (
            <Notice tone="warn" title="Connection lost. The import continues on the server; this page will catch up." />
          )}
        </div>
      )}
      <div role="status" className="empty:hidden">
        {finished && <Notice tone={failed > 0 ? "warn" : "good"} title={resultWords(data)} />}
      </div>
      {finished && (
        <div className="flex flex-wrap gap-2">
          {failed > 0 && (
            <a href={`${paths.imports}/${data.id}/failed`} download className={buttonLook("secondary")}>
              Download the {failed} failed {failed === 1 ? "row" : "rows"}
            </a>
          )}
          <LinkButton href={paths.users}>Manage Users</LinkButton>
          <LinkButton href={paths.importUsers}>Import another file</LinkButton>
        </div>
      )}
      {data.failed.length > 0 && <FailedRows rows={data.failed} total={failed} />}
    </div>
  );
}
