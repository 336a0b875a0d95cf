"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useTransition } from "react";
import { Following } from "@/components/ui/link";
import type { usersHref } from "./user-query";

type Address = ReturnType<typeof usersHref>;
type Navigation = { busy: boolean; go: (to: Address, how?: "push" | "replace") => void };

const Current = createContext<Navigation>({ busy: false, go: () => undefined });

/** How the parts of the list lead to another address; while the rows are read, the old ones stay. */
export function ListNavigation({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const go = (to: Address, how: "push" | "replace" = "push") =>
    start(() => (how === "push" ? router.push(to, { scroll: false }) : router.replace(to, { scroll: false })));
  return (
    <Current value={{ busy, go }}>
      <Following value={start}>{children}</Following>
    </Current>
  );
}

export const useListNavigation = () => use(Current);
