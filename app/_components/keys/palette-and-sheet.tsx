"use client";

import type { Viewer } from "@/app/(admin)/users/_form/may-change";
import { paths } from "@/lib/paths";
import { Palette } from "../palette/palette";
import type { Entry } from "./go-to";
import { ShortcutSheet } from "./shortcut-sheet";
import { importPlace } from "./shortcuts";

type PaletteAndSheetProps = {
  opened: "palette" | "sheet" | null;
  onClose: () => void;
  entries: readonly Entry[];
  reader: Viewer;
};

/** Where the palette leads: the entries, Import below Add Users, Profile at the end. */
const placesOf = (entries: readonly Entry[]) => [
  ...entries.flatMap((entry) => (entry.href === paths.addUsers ? [entry, importPlace] : [entry])),
  { label: "Profile", href: paths.profile },
];

/** What the keys open: the palette, or the sheet of all shortcuts. */
export function PaletteAndSheet({ opened, onClose, entries, reader }: PaletteAndSheetProps) {
  return (
    <>
      <Palette open={opened === "palette"} onClose={onClose} places={placesOf(entries)} reader={reader} />
      <ShortcutSheet open={opened === "sheet"} onClose={onClose} entries={entries} />
    </>
  );
}

/** J moves the focus to the name of the row below, K to that of the row above; from outside a table to the first. */
export function toRow(key: "j" | "k"): void {
  const row = document.activeElement?.closest("tbody tr");
  const beside = key === "j" ? row?.nextElementSibling : row?.previousElementSibling;
  const next = row ? beside : document.querySelector("main tbody tr");
  next?.querySelector<HTMLElement>("th a")?.focus();
}
