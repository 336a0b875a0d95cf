import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { ImportChip } from "./import-chip";
import { Mark } from "./mark";
import { MessageBar } from "./message-bar";
import { Nav, type NavProps } from "./nav";
import { NavSheet } from "./nav-sheet";

type ShellProps = {
  accountName: string;
  /** The palette's button, before the menu. */
  search?: ReactNode;
  /** The person's menu at the end of the header. */
  menu: ReactNode;
  /** The left navigation; agents have none. */
  nav: NavProps | undefined;
  children: ReactNode;
};

/** What surrounds every page behind the sign-in: skip link, header with the message slot, navigation, main. */
export function Shell({ accountName, search, menu, nav, children }: ShellProps) {
  return (
    <>
      <header className="sticky top-0 z-20 bg-surface">
        <a
          href="#main"
          className="absolute start-4 top-2 z-30 -translate-y-20 rounded-control bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
        >
          Skip to content
        </a>
        <div className="flex h-14 items-center gap-2 border-b border-border px-6 max-sm:h-13 max-sm:px-4">
          {nav && <NavSheet {...nav} />}
          <TextLink href={paths.home} look="plain">
            <span className="flex min-h-6 items-center gap-2.5">
              <Mark />
              <span className="line-clamp-1">{accountName}</span>
            </span>
          </TextLink>
          <div className="ms-auto flex items-center gap-2">
            {nav && <ImportChip />}
            {search}
            {menu}
          </div>
        </div>
        <MessageBar />
      </header>
      <div className="flex min-h-below-header">
        {nav && (
          <div className="w-nav shrink-0 border-e border-border bg-surface max-md:hidden">
            <div className="sticky top-(--header) max-h-below-header overflow-y-auto">
              <Nav {...nav} />
            </div>
          </div>
        )}
        <main
          id="main"
          tabIndex={-1}
          className={cx(
            "min-w-0 flex-1 px-6 py-6 max-sm:px-4 max-sm:py-4",
            nav ? "max-w-page" : "mx-auto max-w-narrow",
          )}
        >
          {children}
        </main>
      </div>
    </>
  );
}
