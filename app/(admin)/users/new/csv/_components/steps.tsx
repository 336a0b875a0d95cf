import type { ImportDraft } from "./import-draft";

const steps = [
  { key: "file", name: "File" },
  { key: "columns", name: "Columns" },
  { key: "check", name: "Check" },
  { key: "import", name: "Import" },
] as const;

/** How far an import is: the four steps, with the one that is on. */
export function Steps({ here }: { here: ImportDraft["step"] | "import" }) {
  return (
    <ol aria-label="Steps" className="flex flex-wrap gap-x-6 gap-y-1 text-label">
      {steps.map(({ key, name }, at) => (
        <li
          key={key}
          aria-current={key === here ? "step" : undefined}
          className={key === here ? "text-ink" : "font-regular text-ink-2"}
        >
          <span className="tabular-nums">{at + 1}</span> {name}
        </li>
      ))}
    </ol>
  );
}
