"use client";

import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { maxPeopleAtOnce } from "@/lib/catalog";

type PasteBoxProps = {
  text: string;
  pending: boolean;
  onText: (text: string) => void;
  onRead: (text: string) => void;
};

/** Where people are pasted, in any common form; a paste is read at once. */
export function PasteBox({ text, pending, onText, onRead }: PasteBoxProps) {
  return (
    <div className="flex max-w-form flex-col items-start gap-2">
      <div className="w-full">
        <Textarea
          label="Paste names or emails"
          hint={`Lines, commas, “Ana Silva <ana@example.com>”, or cells of a spreadsheet. Up to ${maxPeopleAtOnce.toLocaleString("en")} people.`}
          rows={5}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onPaste={(event) => {
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            const pasted = event.clipboardData.getData("text/plain");
            event.preventDefault();
            const whole = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
            onText(whole);
            onRead(whole);
          }}
        />
      </div>
      <Button
        pending={pending}
        pendingLabel="Checking…"
        disabledReason={text.trim() ? undefined : "Paste at least one email"}
        onClick={() => onRead(text)}
      >
        Check the list
      </Button>
    </div>
  );
}
