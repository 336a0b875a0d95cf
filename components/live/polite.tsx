"use client";

import { useEffect, useRef, useState } from "react";

const pause = 30_000;

/** Tells screen readers what became of live numbers: only what changed since the page came, at most every 30 s. */
export function Polite({ words }: { words: string }) {
  const [said, setSaid] = useState("");
  const last = useRef({ words, at: 0 });
  useEffect(() => {
    if (words === last.current.words) return;
    const wait = Math.max(0, last.current.at + pause - Date.now());
    const timer = setTimeout(() => {
      last.current = { words, at: Date.now() };
      setSaid(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
