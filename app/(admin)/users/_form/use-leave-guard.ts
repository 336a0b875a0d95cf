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
 * While `dirty`, a followed link waits for an answer, as does what leads away by keys, and closing the tab asks. Links with
 * `data-keeps-draft` pass: they lead back here.
 */
export function useLeaveGuard(dirty: boolean) {
  const [held, setHeld] = useState<(() => void) | null>(null);
  const letPass = useRef(false);
  useEffect(() => {
    if (!dirty) return;
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
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener("click", hold, true);
    window.addEventListener("beforeunload", warn);
    const release = guardLeaving(holdKeys);
    return () => {
      release();
      document.removeEventListener("click", hold, true);
      window.removeEventListener("beforeunload", warn);
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
