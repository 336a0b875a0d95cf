"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import type { Message, MessageAction, MessageKind } from "./message";

type GoOn = () => HTMLElement | undefined;
type Said = { action?: MessageAction; about?: string; onNextPage?: boolean; goOn?: GoOn };

type Tell = {
  /** At the press: "Clearing Priya's seat…". Opens the message slot; read to nobody. */
  pending: (text: string) => void;
  /** What happened. Stays until dismissed or the next page. */
  done: (text: string, said?: Said) => void;
  /** That nothing failed, but what was asked for is not done, or not yet. It stays as long. */
  info: (text: string, said?: Said) => void;
  /** What did not happen, and why. Announced at once. */
  failed: (text: string, said?: { retry?: () => void; action?: MessageAction; goOn?: GoOn }) => void;
  clear: () => void;
  /** Takes away what was said about something that is over. */
  over: (about: string) => void;
};

const Telling = createContext<Tell | null>(null);
const Current = createContext<Message | null>(null);

/** Keeps the one message of the top bar, and drops it at the next navigation. */
export function Messages({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const count = useRef(0);
  const pathname = usePathname();
  const shownOn = useRef(pathname);

  useEffect(() => {
    if (shownOn.current === pathname) return;
    shownOn.current = pathname;
    setMessage((old) => (old?.onNextPage ? { ...old, onNextPage: false } : null));
  }, [pathname]);

  const [tell] = useState<Tell>(() => {
    const say = (kind: MessageKind, text: string, { action, about, onNextPage = false, goOn }: Said = {}) => {
      count.current += 1;
      const id = count.current;
      const focused = document.activeElement;
      setMessage((old) => {
        const from = old?.kind === "pending" ? old.from : focused;
        return { id, kind, text, action, about, onNextPage, goOn, from };
      });
    };
    return {
      pending: (text) => say("pending", text),
      done: (text, said) => say("done", text, said),
      info: (text, said) => say("info", text, said),
      failed: (text, { retry, ...said } = {}) =>
        say("failed", text, retry ? { ...said, action: { label: "Try again", onPress: retry } } : said),
      clear: () => setMessage(null),
      over: (about) => setMessage((old) => (old?.about === about ? null : old)),
    };
  });

  return (
    <Telling value={tell}>
      <Current value={message}>{children}</Current>
    </Telling>
  );
}

/** Says things in the top bar. The object stays the same for the life of the page. */
export function useMessages(): Tell {
  const tell = use(Telling);
  if (!tell) throw new Error("useMessages needs <Messages> above it");
  return tell;
}

/** What the top bar says now. */
export const useMessage = () => use(Current);
