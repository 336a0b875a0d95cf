"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useTransition } from "react";
import { Following } from "@/components/ui/link";
import { ProgressLine } from "@/components/ui/progress-line";

type Navigation = { busy: boolean; go: (to: Route) => void; again: () => void };

const Current = createContext<Navigation>({ busy: false, go: () => undefined, again: () => undefined });

/** How the parts of the log lead to another address; while entries are read, the old ones stay. */
export function AuditNavigation({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const go = (to: Route) => start(() => router.push(to, { scroll: false }));
  const again = () => start(() => router.refresh());
  return (
    <Current value={{ busy, go, again }}>
      <Following value={start}>{children}</Following>
    </Current>
  );
}

export const useAuditNavigation = () => use(Current);

/** The thin line over entries that are being read. */
export function AuditProgress() {
  return <ProgressLine busy={useAuditNavigation().busy} />;
}
