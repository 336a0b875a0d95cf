import { useId } from "react";
import { LinkButton } from "@/components/ui/link-button";

type FilterLinksProps = {
  label: string;
  options: readonly { value: string | undefined; label: string }[];
  chosen: string | undefined;
  hrefOf: (value: string | undefined) => string;
};

/** A filter of few values, all visible: one press, one link each. */
export function FilterLinks({ label, options, chosen, hrefOf }: FilterLinksProps) {
  const id = useId();
  return (
    <nav aria-labelledby={id} className="flex flex-col gap-1">
      <span id={id} className="text-label">
        {label}
      </span>
      <ul className="flex flex-wrap gap-1">
        {options.map(({ value, label: name }) => (
          <li key={name}>
            <LinkButton
              href={hrefOf(value)}
              scroll={false}
              variant={value === chosen ? "secondary" : "quiet"}
              aria-current={value === chosen ? "true" : undefined}
            >
              {name}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
