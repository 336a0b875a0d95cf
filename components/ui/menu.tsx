"use client";

import * as Radix from "radix-ui/dropdown-menu";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { layer } from "./layer";

/** What opens from a button: `trigger` is the button itself (IconButton, Button). */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer()}>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-30 max-w-80 min-w-48 animate-enter rounded-control border border-border-strong bg-surface p-1 shadow-raised"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemLook =
  "flex min-h-control w-full items-center gap-2 rounded-control px-2 py-1 text-body outline-none data-highlighted:bg-selected data-disabled:text-ink-3";

type MenuItemProps = {
  children: ReactNode;
  onSelect?: () => void;
  tone?: "plain" | "danger";
  /** With it the item is its only child, such as a link. */
  asChild?: boolean;
  /** Why it cannot be chosen now, said under the label. */
  disabledReason?: string | undefined;
};

/** One thing to do. */
export function MenuItem({ children, onSelect, tone = "plain", asChild, disabledReason }: MenuItemProps) {
  return (
    <Radix.Item
      className={cx(itemLook, tone === "danger" && !disabledReason && "text-bad")}
      onSelect={onSelect}
      asChild={asChild}
      disabled={disabledReason !== undefined}
    >
      {disabledReason ? (
        <span>
          {children}
          <span className="block text-caption text-ink-3">{disabledReason}</span>
        </span>
      ) : (
        children
      )}
    </Radix.Item>
  );
}

type MenuChoiceProps = { value: string; onChange: (value: string) => void; label: string; children: ReactNode };

/** A group of MenuOption of which one is on. */
export function MenuChoice({ value, onChange, label, children }: MenuChoiceProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <div className="px-2 pt-1.5 pb-1 text-caption text-ink-2" aria-hidden="true">
        {label}
      </div>
      {children}
    </Radix.RadioGroup>
  );
}

/** One value of a MenuChoice, with a count at its end. */
export function MenuOption({ value, children, aside }: { value: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <Radix.RadioItem value={value} className={itemLook}>
      <span className="flex w-4 justify-center">
        <Radix.ItemIndicator>
          <Icon name="check" />
        </Radix.ItemIndicator>
      </span>
      <span className="flex-1">{children}</span>
      {aside && <span className="text-label font-regular text-ink-2">{aside}</span>}
    </Radix.RadioItem>
  );
}
