"use client";

import { useEffect, useEffectEvent, useRef } from "react";

/** How long after G its letter counts. */
const patience = 1500;
const never = Number.NEGATIVE_INFINITY;

export type KeyDeeds = {
  /** ⌘K and Ctrl K: wherever the focus is. ⌘S and ⌘↵ save a form without asking the page. */
  palette: () => void;
  /** A single key, or G and a letter ("g u"). Whether it did anything. */
  single: (keys: string) => boolean;
};

/**
 * Listens for shortcuts on the whole page. Single keys mean nothing while somebody types, while a dialog or a menu is open,
 * and where they are turned off (WCAG 2.1.4).
 */
export function useKeys(on: boolean, { palette, single }: KeyDeeds) {
  const pressedG = useRef(never);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, metaKey, ctrlKey, altKey } = event;
    if (key.toLowerCase() === "k" && (metaKey || ctrlKey) && !altKey) {
      event.preventDefault();
      return palette();
    }
    if (isSave(event) && save(event.target, key)) return event.preventDefault();
    if (!on || event.defaultPrevented || event.repeat || metaKey || ctrlKey || altKey || isBusy(event.target)) return;
    const letter = key.toLowerCase();
    const afterG = event.timeStamp - pressedG.current < patience;
    pressedG.current = letter === "g" && !afterG ? event.timeStamp : never;
    if (single(afterG ? `g ${letter}` : letter)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** ⌘S and ⌘↵, with Ctrl too. */
const isSave = ({ key, metaKey, ctrlKey, altKey }: KeyboardEvent) =>
  (key.toLowerCase() === "s" || key === "Enter") && (metaKey || ctrlKey) && !altKey;

/** Saves the form that has the focus; ⌘S also the page's one form wherever the focus is. Whether there was one. */
function save(target: EventTarget | null, key: string): boolean {
  const own = target instanceof Element ? target.closest("form") : null;
  const forms = document.querySelectorAll<HTMLFormElement>("main form:has(button[type=submit])");
  const form = own ?? (key !== "Enter" && forms.length === 1 ? forms[0] : null);
  form?.requestSubmit();
  return Boolean(form);
}

/** Where keys are text, or choose. */
const typed = "textarea, select, input:not([type=checkbox], [type=radio], [type=file])";

const isBusy = (target: EventTarget | null) =>
  (target instanceof HTMLElement && (target.isContentEditable || target.closest(typed) !== null)) ||
  document.querySelector("dialog[open], :popover-open") !== null;
