import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { paths } from "@/lib/paths";
import type { AuditChip } from "./filter-words";

/** The active filters, each a link to the log without it. Back undoes the last choice. */
export function AuditChips({ chips }: { chips: readonly AuditChip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {chips.map(({ key, label, without }) => (
        <li key={key} className="min-w-0 rounded-control border border-border-strong bg-selected px-2 py-1">
          <TextLink href={without} look="plain" scroll={false}>
            <VisuallyHidden>Remove </VisuallyHidden>
            <span className="inline-flex min-h-6 items-center gap-2 text-label wrap-anywhere">
              {label}
              <Icon name="close" />
            </span>
          </TextLink>
        </li>
      ))}
      <li className="px-1">
        <TextLink href={paths.audit} scroll={false}>
          Clear all
        </TextLink>
      </li>
    </ul>
  );
}
