"use client";

import { useEffect, useRef, useState } from "react";
import { guardLeaving } from "@/components/ui/leave";

/** The link that was followed away from this page, unless it opens elsewhere or keeps the draft. */
function linkAway(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download") || "keepsDraft" in link.dataset) return null;
  const here = link.pathname === location.pathname && link.search === location.search;
  return link.origin === location.origin && !here ? link : null;
}

/**
 * Is this the browser's Back or Forward, away from this page, and may it be held? Not every browser lets it be. From a page
 * that was loaded anew, Back unloads this one, which asks by itself.
 */
function isWayBack({ navigationType, cancelable, defaultPrevented, destination }: NavigateEvent): boolean {
  if (navigationType !== "traverse" || !cancelable || defaultPrevented || !destination.sameDocument) return false;
  const { pathname, search } = new URL(destination.url);
  return pathname !== location.pathname || search !== location.search;
}

/**
 * While `dirty`, a followed link waits for an answer, as does what leads away by keys, Back and Forward, and closing the tab
 * asks. Links with `data-keeps-draft` pass: they lead back here.
 */
export function useLeaveGuard(dirty: boolean) {
  const [held, setHeld] = useState<(() => void) | null>(null);
  const letPass = useRef(false);
  const wayBack = useRef("");
  useEffect(() => {
    if (!dirty) return;
    wayBack.current = "";
    const hold = (event: MouseEvent) => {
      const link = letPass.current ? null : linkAway(event);
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      setHeld(() => () => link.click());
    };
    const holdKeys = (leave: () => void) => {
      setHeld(() => leave);
      return true;
    };
    const holdBack = (event: NavigateEvent) => {
      const { key } = event.destination;
      if (key === wayBack.current || !isWayBack(event)) return;
      event.preventDefault();
      setHeld(() => () => {
        wayBack.current = key;
        const { committed, finished } = navigation.traverseTo(key);
        void Promise.allSettled([committed, finished]); // another form may hold it
      });
    };
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener("click", hold, true);
    window.addEventListener("beforeunload", warn);
    window.navigation?.addEventListener("navigate", holdBack);
    const release = guardLeaving(holdKeys);
    return () => {
      release();
      document.removeEventListener("click", hold, true);
      window.removeEventListener("beforeunload", warn);
      window.navigation?.removeEventListener("navigate", holdBack);
    };
  }, [dirty]);
  return {
    asking: held !== null,
    stay: () => setHeld(null),
    leave: () => {
      letPass.current = true;
      held?.();
      letPass.current = false;
      setHeld(null);
    },
  };
}
