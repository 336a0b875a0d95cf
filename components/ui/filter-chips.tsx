import { Icon } from "./icon";
import { TextLink } from "./text-link";
import { VisuallyHidden } from "./visually-hidden";

type FilterChipsProps = {
  /** One for each active filter; `without` is the list's address when it is removed. */
  chips: readonly { key: string; label: string; without: string }[];
  /** The list's address without any filter. */
  clearHref: string;
};

/** The active filters, each a link to the list without it. Back undoes the last choice. */
export function FilterChips({ chips, clearHref }: FilterChipsProps) {
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
        <TextLink href={clearHref} scroll={false}>
          Clear all
        </TextLink>
      </li>
    </ul>
  );
}
