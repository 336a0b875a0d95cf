import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

type EntryPageProps = { account?: string | undefined; title: string; children: ReactNode };

/** The frame of the pages in front of the sign-in: who it is for, one heading, one thing to do. */
export function EntryPage({ account = "OpenSeat", title, children }: EntryPageProps) {
  return (
    <main id="main" className="mx-auto flex w-full max-w-dialog flex-col gap-6 px-6 py-16 max-sm:px-4 max-sm:py-8">
      <div className="flex items-center gap-3">
        <Mark />
        <p>
          <span className="font-strong">{account}</span> <span className="text-ink-2">Admin Center</span>
        </p>
      </div>
      <h1 className="text-display">{title}</h1>
      {children}
    </main>
  );
}
