"use client";

import { type ReactNode, useId, useState } from "react";
import { ExactTime } from "@/components/ui/exact-time";
import { Icon } from "@/components/ui/icon";
import { Cell, Row } from "@/components/ui/table";

type AuditRowProps = {
  at: string;
  /** The sentence as text: what its details are called. */
  text: string;
  source: string;
  sentence: ReactNode;
  detail: ReactNode;
};

/** One entry; what was exactly recorded opens under it. */
export function AuditRow({ at, text, source, sentence, detail }: AuditRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Row>
        <Cell>
          <ExactTime at={at} />
        </Cell>
        <Cell>{sentence}</Cell>
        <Cell label="From">{source}</Cell>
        <Cell corner>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={`Details: ${text}`}
            className="inline-flex size-control items-center justify-center rounded-control text-ink-2 transition-colors hover:bg-hover hover:text-ink"
            onClick={() => setOpen(!open)}
          >
            <span className={open ? "rotate-180" : undefined}>
              <Icon name="chevron-down" />
            </span>
          </button>
        </Cell>
      </Row>
      {open && (
        // biome-ignore lint/a11y/noRedundantRoles: the role keeps the table's meaning where CSS stacks its rows
        <tr role="row" id={id} className="border-b border-border bg-sunken">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <td role="cell" colSpan={4}>
            {detail}
          </td>
        </tr>
      )}
    </>
  );
}
