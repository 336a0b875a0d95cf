import { Notice } from "@/components/ui/notice";
import type { Foreseen } from "@/lib/bulk/foresee-bulk";
import type { BulkDraft } from "./bulk-draft";
import { foreseenLines, type Line, namesWords, openWorkLines } from "./bulk-words";

/** Names that are told with their sentence; more of them open. */
const few = 3;

/** The dry run in sentences, with names: who gains, loses, has it already, and who is skipped and why. */
export function ForeseenList({ draft, foreseen }: { draft: BulkDraft; foreseen: Foreseen }) {
  const work = openWorkLines(foreseen);
  return (
    <>
      <ul className="flex flex-col">
        {foreseenLines(draft, foreseen).map((line) => (
          <li key={line.text} className="border-t border-border py-1.5">
            <LineText line={line} />
          </li>
        ))}
      </ul>
      {work.length > 0 && (
        <Notice>
          {work.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function LineText({ line: { text, names, people, tone } }: { line: Line }) {
  const words = <span className={tone === "change" ? "font-medium" : "text-ink-2"}>{text}</span>;
  const who = <span className="text-label font-regular text-ink-2 wrap-anywhere">{namesWords(names, people)}</span>;
  if (people <= few || tone === "skipped") {
    return (
      <>
        {words} <span className="block">{who}</span>
      </>
    );
  }
  return (
    <details>
      <summary className="min-h-6">{words}</summary>
      {who}
    </details>
  );
}
