"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useModal } from "@/components/ui/use-modal";
import { Nav, type NavProps } from "./nav";

/** The navigation of a phone: a sheet as high as the screen, open on the address where it was opened and no other. */
export function NavSheet(props: NavProps) {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const open = openedOn === here;
  const close = () => setOpenedOn(null);
  const modal = useModal(open, close);
  return (
    <div className="-ms-3 md:hidden">
      <IconButton
        icon="menu"
        label="Menu"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpenedOn(here)}
      />
      <dialog
        {...modal}
        aria-label="Menu"
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] border-e border-border-strong bg-surface p-0 text-ink backdrop:bg-scrim open:animate-enter"
      >
        {open && (
          <>
            <div className="flex items-center justify-end border-b border-border p-1.5">
              <IconButton icon="close" label="Close menu" onClick={close} />
            </div>
            <Nav {...props} />
          </>
        )}
      </dialog>
    </div>
  );
}
