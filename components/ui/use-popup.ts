"use client";

import { type KeyboardEvent, type ToggleEvent, useEffect, useId, useRef, useState } from "react";
import { moveFocus } from "./move-focus";

const gap = 4;
const edge = 8;

/** Puts a popup under its trigger, or above where there is more room, within the window. */
function place(popup: HTMLElement, trigger: HTMLElement, align: "start" | "end") {
  const box = trigger.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - box.bottom;
  const above = below < 260 && box.top > below;
  const end = align === "end" && box.right > 200;
  Object.assign(popup.style, {
    top: above ? "auto" : `${box.bottom + gap}px`,
    bottom: above ? `${height - box.top + gap}px` : "auto",
    left: end ? "auto" : `${Math.max(edge, Math.min(box.left, width - 200 - edge))}px`,
    right: end ? `${Math.max(edge, width - box.right)}px` : "auto",
    minWidth: align === "start" ? `${Math.min(box.width, width - 2 * edge)}px` : "",
    maxHeight: `${(above ? box.top : below) - gap - edge}px`,
  });
}

/**
 * What opens from a button, by the platform's popover: a click outside and Escape close it, and the focus goes back to the
 * button. `itemRole` are the things inside that arrow keys reach. What is inside is rendered while it is open.
 */
export function usePopup(itemRole: "menuitem" | "option", align: "start" | "end") {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const hide = ({ target }: Event) => {
      if (!(target instanceof Node && ref.current?.contains(target))) ref.current?.hidePopover();
    };
    window.addEventListener("scroll", hide, true);
    window.addEventListener("resize", hide);
    return () => {
      window.removeEventListener("scroll", hide, true);
      window.removeEventListener("resize", hide);
    };
  }, [open]);

  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>(`[role^=${itemRole}]`) ?? [])];
  return {
    open,
    close: () => ref.current?.hidePopover(),
    trigger: {
      id: `${id}-trigger`,
      popoverTarget: id,
      "aria-expanded": open,
      "aria-controls": open ? id : undefined,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        ref.current?.showPopover();
      },
    },
    popup: {
      ref,
      id,
      popover: "auto" as const,
      onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => {
        const trigger = document.getElementById(`${id}-trigger`);
        if (event.newState !== "open" || !trigger) return;
        place(event.currentTarget, trigger, align);
        setOpen(true);
      },
      onToggle: (event: ToggleEvent<HTMLDivElement>) => {
        if (event.newState === "closed") return setOpen(false);
        const chosen = items().find((item) => item.ariaChecked === "true" || item.ariaSelected === "true");
        (chosen ?? items()[0])?.focus({ preventScroll: true });
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Tab") ref.current?.hidePopover();
        else moveFocus(event, items());
      },
    },
  };
}
