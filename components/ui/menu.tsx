"use client";

import { type ComponentProps, cloneElement, createContext, type ReactElement, type ReactNode, use } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { Link } from "./link";
import { popupItemLook, popupLook } from "./popup-look";
import { usePopup } from "./use-popup";

const Close = createContext<() => void>(() => undefined);
const Chosen = createContext<{ value: string; onChange: (value: string) => void }>({
  value: "",
  onChange: () => undefined,
});

/** What opens from a button: `trigger` is the button itself (IconButton, Button). */
export function Menu({ trigger, children }: { trigger: ReactElement<ComponentProps<"button">>; children: ReactNode }) {
  const { open, close, trigger: opens, popup } = usePopup("menuitem", "end");
  return (
    <>
      {cloneElement(trigger, { ...opens, "aria-haspopup": "menu" })}
      <div {...popup} role="menu" aria-labelledby={opens.id} className={cx(popupLook, "max-w-80 min-w-48")}>
        {open && <Close value={close}>{children}</Close>}
      </div>
    </>
  );
}

type MenuItemProps = {
  children: ReactNode;
  onSelect: () => void;
  tone?: "plain" | "danger";
};

/** One thing to do. */
export function MenuItem({ children, onSelect, tone = "plain" }: MenuItemProps) {
  const close = use(Close);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={cx(popupItemLook, tone === "danger" && "text-bad")}
      onClick={() => {
        close();
        onSelect();
      }}
    >
      {children}
    </button>
  );
}

/** One place to go. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} role="menuitem" tabIndex={-1} className={popupItemLook}>
      {children}
    </Link>
  );
}

type MenuChoiceProps = { value: string; onChange: (value: string) => void; label: string; children: ReactNode };

/** A group of MenuOption of which one is on. */
export function MenuChoice({ value, onChange, label, children }: MenuChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-label={label}>
      <div className="px-2 pt-1.5 pb-1 text-caption text-ink-2" aria-hidden="true">
        {label}
      </div>
      <Chosen value={{ value, onChange }}>{children}</Chosen>
    </div>
  );
}

/** One value of a MenuChoice, with a count at its end. */
export function MenuOption({ value, children, aside }: { value: string; children: ReactNode; aside?: ReactNode }) {
  const close = use(Close);
  const chosen = use(Chosen);
  const on = chosen.value === value;
  return (
    <button
      type="button"
      role="menuitemradio"
      tabIndex={-1}
      aria-checked={on}
      className={popupItemLook}
      onClick={() => {
        close();
        chosen.onChange(value);
      }}
    >
      <span className="flex w-4 justify-center">{on && <Icon name="check" />}</span>
      <span className="flex-1">{children}</span>
      {aside && <span className="text-label font-regular text-ink-2">{aside}</span>}
    </button>
  );
}
