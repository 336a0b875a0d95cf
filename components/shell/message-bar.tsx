"use client";

import { type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Spinner } from "@/components/ui/spinner";
import { toneLooks } from "@/components/ui/tone-looks";
import type { Message } from "./message";
import { useMessage, useMessages } from "./messages";

const looks = { done: toneLooks.good, info: toneLooks.info, failed: toneLooks.bad };

/**
 * The message slot of the top bar. Both live regions stand in the first HTML, empty; pending words are shown in neither,
 * so that one deed is announced once. It pushes the page down and never covers it.
 */
export function MessageBar() {
  const message = useMessage();
  const { clear } = useMessages();
  const bar = useRef<HTMLDivElement>(null);
  const look = message && message.kind !== "pending" ? looks[message.kind] : null;
  useFocusWhenNeeded(message, bar);
  const dismiss = () => {
    clear();
    giveFocusBack(message);
  };
  return (
    <div
      ref={bar}
      tabIndex={-1}
      data-message={message ? message.kind : undefined}
      className={
        message
          ? `flex items-center gap-3 border-b px-6 py-1.5 max-sm:flex-wrap max-sm:gap-y-1 max-sm:px-4 ${look ? look.box : "border-border-strong bg-sunken"}`
          : ""
      }
    >
      {look ? (
        <span className={look.mark}>
          <Icon name={look.icon} />
        </span>
      ) : (
        message && <Spinner />
      )}
      <div className={message ? "min-w-0 flex-1 basis-48" : ""}>
        {message?.kind === "pending" && <p>{message.text}</p>}
        <div role="status">{(message?.kind === "done" || message?.kind === "info") && message.text}</div>
        <div role="alert">{message?.kind === "failed" && message.text}</div>
      </div>
      {message && look && (
        <div className="ms-auto flex items-center gap-2">
          {message.action && <Action action={message.action} />}
          <IconButton icon="close" label="Dismiss" onClick={dismiss} />
        </div>
      )}
    </div>
  );
}

function Action({ action }: { action: NonNullable<Message["action"]> }) {
  if ("href" in action) return <LinkButton href={action.href}>{action.label}</LinkButton>;
  return <Button onClick={action.onPress}>{action.label}</Button>;
}

/** The bar takes the focus when it offers something to do, or when what had the focus is gone. */
function useFocusWhenNeeded(message: Message | null, bar: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    if (!message || message.kind === "pending") return;
    if (message.action) bar.current?.focus();
    // The pressed control may leave a moment later, with its dialog or its row.
    const timers = [0, 150, 600].map((delay) =>
      setTimeout(() => {
        if (document.activeElement === document.body) bar.current?.focus();
      }, delay),
    );
    return () => timers.forEach(clearTimeout);
  }, [message, bar]);
}

function giveFocusBack(message: Message | null) {
  const target = message?.from?.isConnected && message.from !== document.body ? message.from : null;
  const next = target ?? message?.goOn?.() ?? document.getElementById("main");
  if (next instanceof HTMLElement) next.focus();
}
