"use client";

import { cx } from "./cx";
import { Icon } from "./icon";
import { inputLook } from "./input-look";
import { popupLook } from "./popup-look";
import { type SelectGroup, SelectOptions } from "./select-options";
import { usePopup } from "./use-popup";

type SelectProps = {
  label: string;
  value: string;
  /** Called when an option is chosen, never while the list is only being read with the arrow keys. */
  onChange: (value: string) => void;
  groups: readonly SelectGroup[];
};

/** A list to choose from that applies on commit: for filters. In forms use NativeSelect. */
export function Select({ label, value, onChange, groups }: SelectProps) {
  const { open, close, trigger, popup } = usePopup("option", "start");
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  return (
    <div className="flex flex-col gap-1">
      <label id={`${trigger.id}-label`} htmlFor={trigger.id} className="text-label">
        {label}
      </label>
      <button
        {...trigger}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={popup.id}
        aria-labelledby={`${trigger.id}-label`}
        className={cx(inputLook, "flex items-center justify-between gap-2 text-start")}
      >
        <span className="truncate">{chosen?.label}</span>
        <Icon name="chevron-down" />
      </button>
      <div {...popup} role="listbox" aria-labelledby={`${trigger.id}-label`} className={popupLook}>
        {open && (
          <SelectOptions
            groups={groups}
            value={value}
            onChoose={(choice) => {
              close();
              onChange(choice);
            }}
          />
        )}
      </div>
    </div>
  );
}
