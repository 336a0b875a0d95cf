import type { ReactNode } from "react";
import { Mark } from "./mark";

/** A page outside the shell, under the product's name: nobody need be signed in. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex h-14 items-center gap-2.5 border-b border-border bg-surface px-6 font-medium max-sm:px-4">
        <Mark />
        OpenSeat
      </header>
      <main className="px-6 py-6 max-sm:px-4 max-sm:py-4">{children}</main>
    </>
  );
}
