"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { noAnswer } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { remember } from "@/components/shell/running-import";
import type { ImportColumn } from "@/lib/imports/columns";
import { knowsOf } from "@/lib/imports/knows-of";
import { paths } from "@/lib/paths";
import type { Viewer } from "../../../_form/may-change";
import { saveFile } from "../../../_form/save-file";
import type { CheckedRow, RowStatus } from "./check-rows";
import { reasonOf } from "./status-words";
import type { useImportDraft } from "./use-import-draft";

/** Sends the rows that are ready, and saves those that are not as a file. */
export function useSend({ draft, change, forget }: ReturnType<typeof useImportDraft>, { limitedTo }: Viewer) {
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();

  async function send(rows: readonly CheckedRow[], columns: readonly ImportColumn[]) {
    setPending(true);
    const { csvInBrowser } = await import("@/lib/csv/csv-in-browser");
    const id = draft.importId ?? crypto.randomUUID();
    change({ importId: id });
    const body = await csvInBrowser([
      ["row", ...columns],
      ...rows.map(({ row, cells }) => [`${row}`, ...cellsOf(cells, columns)]),
    ]);
    const query = new URLSearchParams({ id, file: draft.source?.name ?? "", invite: draft.invite ? "yes" : "no" });
    if (limitedTo) query.set("knows", knowsOf(limitedTo));
    const refused = await post(`${paths.imports}?${query}`, body);
    setPending(false);
    if (refused) return messages.failed(`Nobody was imported. ${refused} Your rows are still here.`);
    remember(id);
    forget();
    router.push(paths.importOf(id));
  }

  async function saveRest(
    rows: readonly CheckedRow[],
    statuses: readonly RowStatus[],
    columns: readonly ImportColumn[],
  ) {
    const [{ byteOrderMark }, { csvInBrowser }] = await Promise.all([
      import("@/lib/csv/csv-text"),
      import("@/lib/csv/csv-in-browser"),
    ]);
    const rest = rows.flatMap(({ cells }, at) => {
      const reason = reasonOf(statuses[at]);
      return reason ? [[...cellsOf(cells, columns), reason]] : [];
    });
    saveFile(
      `to fix ${draft.source?.name ?? "people.csv"}`,
      byteOrderMark + (await csvInBrowser([[...columns, "reason"], ...rest])),
    );
  }

  return { pending, send, saveRest };
}

const cellsOf = (cells: CheckedRow["cells"], columns: readonly ImportColumn[]) =>
  columns.map((column) => cells[column] ?? "");

/** Why it was not taken, if it was not. */
async function post(address: string, body: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { "content-type": "text/csv" } });
    if (answer.ok) return undefined;
    const problem: { detail?: string } = await answer.json();
    return problem.detail ?? "Something failed on our side.";
  } catch {
    return noAnswer();
  }
}
