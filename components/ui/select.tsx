"use client";

import * as Radix from "radix-ui/select";
import { Fragment, useId } from "react";
import { Icon } from "./icon";
import { inputLook } from "./input-look";
import { layer } from "./layer";

export type SelectGroup = { heading?: string; options: readonly { value: string; label: string }[] };

type SelectProps = {
  label: string;
  value: string;
  /** Called when an option is chosen, never while the list is only being read with the arrow keys. */
  onChange: (value: string) => void;
  groups: readonly SelectGroup[];
  /** Shown while `value` is "". */
  placeholder?: string;
};

/** A list to choose from that applies on commit: for filters. In forms use NativeSelect. */
export function Select({ label, value, onChange, groups, placeholder }: SelectProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label id={`${id}-label`} htmlFor={id} className="text-label">
        {label}
      </label>
      <Radix.Root value={value} onValueChange={onChange}>
        <Radix.Trigger
          id={id}
          aria-labelledby={`${id}-label`}
          className={`${inputLook} flex items-center justify-between gap-2 text-start data-placeholder:text-ink-3`}
        >
          <span className="truncate">
            <Radix.Value placeholder={placeholder} />
          </span>
          <Icon name="chevron-down" />
        </Radix.Trigger>
        <Radix.Portal container={layer()}>
          <Radix.Content
            position="popper"
            sideOffset={4}
            className="z-30 max-h-80 min-w-(--radix-select-trigger-width) animate-enter overflow-hidden rounded-control border border-border-strong bg-surface shadow-raised"
          >
            <Radix.Viewport className="p-1">
              {groups.map((group, index) => (
                <Fragment key={group.heading ?? index}>
                  {index > 0 && <Radix.Separator className="my-1 border-t border-border" />}
                  <Radix.Group>
                    {group.heading && (
                      <Radix.Label className="px-2 pt-1.5 pb-1 text-caption text-ink-2">{group.heading}</Radix.Label>
                    )}
                    {group.options.map((option) => (
                      <Radix.Item
                        key={option.value}
                        value={option.value}
                        className="flex min-h-control items-center justify-between gap-4 rounded-control px-2 text-body outline-none data-highlighted:bg-selected"
                      >
                        <Radix.ItemText>{option.label}</Radix.ItemText>
                        <Radix.ItemIndicator>
                          <Icon name="check" />
                        </Radix.ItemIndicator>
                      </Radix.Item>
                    ))}
                  </Radix.Group>
                </Fragment>
              ))}
            </Radix.Viewport>
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </div>
  );
}
