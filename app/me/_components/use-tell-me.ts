"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { howToTake } from "./line-words";

export type TellMe = {
  /** Whether this browser can. */
  offered: boolean;
  wanted: boolean;
  denied: boolean;
  want: (wanted: boolean) => void;
};

const never = () => () => undefined;

/** The browser's own notice when a seat is ready, for who asked for it in this tab; nothing is kept of it. */
export function useTellMe({ state, product }: MySeat): TellMe {
  const [wanted, setWanted] = useState(false);
  const [denied, setDenied] = useState(false);
  const offered = useSyncExternalStore(
    never,
    () => "Notification" in window,
    () => false,
  );
  const turn = state === "offered";

  useEffect(() => {
    if (!turn || !wanted) return;
    const notice = new Notification("A seat is ready for you", { body: howToTake[product] });
    notice.onclick = () => window.focus();
    return () => notice.close();
  }, [turn, wanted, product]);

  async function want(wish: boolean) {
    const allowed = wish && (await Notification.requestPermission()) === "granted";
    setDenied(wish && !allowed);
    setWanted(allowed);
  }
  return { offered, wanted, denied, want };
}
