"use client";

import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/counted";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { encodingNames, encodings } from "@/lib/csv/read-text";
import type { useImportDraft } from "./use-import-draft";

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;
const options = encodings.map((value) => ({ value, label: encodingNames[value] }));

/** What is being looked at and how it was read; another reading where names look wrong. */
export function FileFacts({
  form: { draft, choose, askWhoIsKnown, forget },
}: {
  form: ReturnType<typeof useImportDraft>;
}) {
  const { source, reading, rows, read, problem, asked } = draft;
  if (!source || !reading) return null;
  const other = reading.encoding === "utf-8" ? "windows-1252" : "utf-8";
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <p className="tabular-nums">
          <span className="font-medium">{source.name}</span> · {counted(rows.length, "row")} ·{" "}
          {encodingNames[reading.encoding]} · {delimiterNames[reading.delimiter]}
        </p>
        <div className="flex flex-wrap items-end gap-2">
          <NativeSelect
            label="Read as"
            options={options}
            value={reading.encoding}
            onChange={(event) =>
              choose(
                source,
                encodings.find((each) => each === event.target.value),
              )
            }
          />
          <Button onClick={forget}>Choose another file</Button>
        </div>
      </div>
      {(read < 1 || asked < rows.length) && !problem && (
        <progress
          className="w-full"
          aria-label="Reading the file"
          max={2}
          value={read + asked / Math.max(1, rows.length)}
        />
      )}
      {reading.wrongWord && (
        <Notice tone="warn" title={`Some names look wrong (“${reading.wrongWord}”).`}>
          <Button onClick={() => choose(source, other)}>Read the file as {encodingNames[other]}</Button>
        </Notice>
      )}
      <div role="alert" className="empty:hidden">
        {problem && (
          <Notice tone="bad" title={problem}>
            <Button onClick={() => askWhoIsKnown()}>Try again</Button>
          </Notice>
        )}
      </div>
    </>
  );
}
