"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import {
  type ComponentProps,
  createContext,
  type MouseEvent,
  startTransition,
  type TransitionStartFunction,
  use,
} from "react";

/** How links are followed. A list gives its own transition here, to tell while it is read again. */
export const Following = createContext<TransitionStartFunction>(startTransition);

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** Whether the page that follows starts at its top. */
  scroll?: boolean;
};

/**
 * A link of ours: its page is read when followed, never ahead (a list of 100 would ask 100 times), and takes the place
 * of this one without loading the rest again. The framework's own costs each route 3 kB, for reading ahead.
 */
export function Link({ href, scroll = true, onClick, ...rest }: LinkProps) {
  const router = useRouter();
  const follow = use(Following);
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || opensElsewhere(event) || !isOurs(href)) return;
        event.preventDefault();
        follow(() => router.push(href, { scroll }));
      }}
    />
  );
}

const isOurs = (href: string): href is Route => href.startsWith("/");

const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
