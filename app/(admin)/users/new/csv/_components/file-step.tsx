"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { limits, type Source } from "./read-file";
import { sampleFile } from "./sample-file";
import type { useImportDraft } from "./use-import-draft";

type FileStepProps = { form: ReturnType<typeof useImportDraft> };

/** The first step: drop or choose a file, or paste cells. What cannot be read says why and what to do. */
export function FileStep({ form: { draft, choose } }: FileStepProps) {
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);
  const take = async (file: File | undefined) => {
    if (file) await choose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const takeText = (text: string) =>
    choose({ name: "Pasted cells", bytes: new TextEncoder().encode(text) } satisfies Source);
  return (
    <div className="flex max-w-form flex-col gap-6">
      <div role="alert" className="empty:hidden">
        {draft.problem && <Notice tone="bad" title={draft.problem} />}
      </div>
      <label
        className={cx(
          "flex cursor-pointer flex-col items-center gap-1 rounded-panel border border-dashed px-6 py-8 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus hover:bg-hover",
          over ? "border-accent bg-accent-soft" : "border-border-strong bg-surface",
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <span className="font-medium text-accent">Choose a CSV file, or drop it here</span>
        <span className="text-label font-regular text-ink-2">{limits} Comma, semicolon or tab.</span>
        <input
          ref={field}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </label>
      <div className="flex flex-col items-start gap-2">
        <div className="w-full">
          <Textarea
            label="Or paste cells from a spreadsheet"
            hint="With the row of headers: email, first name, last name, role, Remote Support, Service Desk, groups. A blank cell leaves as it is what somebody has."
            rows={4}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            onPaste={(event) => {
              if (pasted.trim()) return;
              const text = event.clipboardData.getData("text/plain");
              event.preventDefault();
              setPasted(text);
              void takeText(text);
            }}
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            disabledReason={pasted.trim() ? undefined : "Paste at least one row"}
            onClick={() => takeText(pasted)}
          >
            Check the cells
          </Button>
          <a
            href={sampleFile}
            download="openseat sample.csv"
            className="self-center text-accent underline underline-offset-3"
          >
            Download a sample file
          </a>
        </div>
      </div>
    </div>
  );
}
