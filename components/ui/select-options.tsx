"use client";

import { useId } from "react";
import { Icon } from "./icon";
import { popupItemLook } from "./popup-look";

export type SelectGroup = { heading?: string; options: readonly { value: string; label: string }[] };

type SelectOptionsProps = {
  groups: readonly SelectGroup[];
  value: string;
  onChoose: (value: string) => void;
};

/** The list of a Select; a group with a heading is named by it. */
export function SelectOptions({ groups, value, onChoose }: SelectOptionsProps) {
  const id = useId();
  return groups.map(({ heading, options }, index) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list
    <div
      key={heading ?? index}
      role="group"
      aria-labelledby={heading ? `${id}-${index}` : undefined}
      className={index > 0 ? "mt-1 border-t border-border pt-1" : undefined}
    >
      {heading && (
        <div id={`${id}-${index}`} className="px-2 pt-1.5 pb-1 text-caption text-ink-2">
          {heading}
        </div>
      )}
      {options.map((option) => (
        <div
          key={option.value}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === value}
          className={`${popupItemLook} justify-between gap-4`}
          onClick={() => onChoose(option.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            onChoose(option.value);
          }}
        >
          {option.label}
          {option.value === value && <Icon name="check" />}
        </div>
      ))}
    </div>
  ));
}
