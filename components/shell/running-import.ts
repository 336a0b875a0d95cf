"use client";

import { useSyncExternalStore } from "react";

/** The import that this browser started last, until its result has been seen: also in other tabs, and after a restart. */
const key = "openseat.import";
const heard = new EventTarget();

/** Keeps in mind that this import goes on, for every page of this browser. */
export function remember(id: string) {
  localStorage.setItem(key, id);
  heard.dispatchEvent(new Event("change"));
}

/** Its result has been seen, or is nobody's here. */
export function forgetImport(id: string) {
  if (localStorage.getItem(key) !== id) return;
  localStorage.removeItem(key);
  heard.dispatchEvent(new Event("change"));
}

function watch(told: () => void) {
  heard.addEventListener("change", told);
  window.addEventListener("storage", told);
  return () => {
    heard.removeEventListener("change", told);
    window.removeEventListener("storage", told);
  };
}

/** The import that this browser started and whose result nobody has looked at, if any. */
export const useRunningImport = () =>
  useSyncExternalStore(
    watch,
    () => localStorage.getItem(key),
    () => null,
  );
