"use client";

import { useState } from "react";
import { noAnswer } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import type { SentSelection } from "@/lib/bulk/bulk-input";
import type { FieldIssue } from "@/lib/http/answer";
import { paths } from "@/lib/paths";
import type { UserColumn } from "@/lib/users/user-columns";
import { saveFile } from "../_form/save-file";
import type { UserQuery } from "../_list/user-query";
import { peopleWords } from "./selection";

/** Saves the selected as a file, in the order and with the columns of the list. They stay selected, whatever comes of it. */
export function useExport({ sort }: UserQuery, columns: readonly UserColumn[]) {
  const [pending, setPending] = useState(false);
  const messages = useMessages();

  async function exportSelected(selection: SentSelection, count: number | null) {
    setPending(true);
    messages.pending(`Exporting ${peopleWords(count)}…`);
    const answer = await ask({ selection, sort, columns: columns.join() });
    setPending(false);
    if ("problem" in answer) {
      const retry = () => exportSelected(selection, count);
      return messages.failed(`Nobody was exported. ${answer.problem}`, { retry });
    }
    saveFile(answer.name, answer.file);
    messages.done(`Exported ${peopleWords(count)}.`);
  }
  return { pending, exportSelected };
}

/** The file and its name, or why there is none. One that breaks off is none. */
async function ask(input: object): Promise<{ name: string; file: Blob } | { problem: string }> {
  try {
    const answer = await fetch(`${paths.exportUsers}/chosen`, {
      method: "POST",
      body: JSON.stringify(input),
      headers: { "content-type": "application/json" },
    });
    if (!answer.ok) {
      const { detail, issues }: { detail?: string; issues?: FieldIssue[] } = await answer.json();
      const wrong = issues?.map(({ message }) => message).join(" ");
      return { problem: wrong || detail || "Something failed on our side." };
    }
    const [, name = "users.csv"] = answer.headers.get("content-disposition")?.split("''") ?? [];
    return { name: decodeURIComponent(name), file: await answer.blob() };
  } catch {
    return { problem: noAnswer() };
  }
}
