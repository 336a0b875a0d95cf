"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import type { Reader } from "../palette/use-offers";
import { importPlace } from "./shortcuts";
import { singleKey } from "./single-keys";
import { useKeys } from "./use-keys";

const loadPalette = () => import("../palette/palette").then(({ Palette }) => ({ default: Palette }));
const Palette = lazy(loadPalette);
const ShortcutSheet = lazy(() => import("./shortcut-sheet").then(({ ShortcutSheet }) => ({ default: ShortcutSheet })));

type SearchAndKeysProps = {
  /** The pages this person has. */
  entries: readonly { label: string; href: string }[];
  reader: Reader;
  /** Whether single keys are on. */
  keys: boolean;
};

/** Where the palette leads: the entries, Import below Add Users, Profile at the end. */
const placesOf = (entries: SearchAndKeysProps["entries"]) => [
  ...entries.flatMap((entry) => (entry.href === paths.addUsers ? [entry, importPlace] : [entry])),
  { label: "Profile", href: paths.profile },
];

/** How long after its start a page is left alone. */
const idle = 1000;

type Opened = "palette" | "sheet" | null;

/**
 * The palette's button in the header, and the keys of the whole page. Palette and sheet are no part of a page's own script:
 * the palette is loaded once the page has nothing else to do, since who presses ⌘K types on at once.
 */
export function SearchAndKeys({ entries, reader, keys }: SearchAndKeysProps) {
  const [opened, open] = useState<Opened>(null);
  const [ever, setEver] = useState<readonly Opened[]>([]);
  const router = useRouter();
  const show = (what: Opened) => {
    open(what);
    setEver((old) => (old.includes(what) ? old : [...old, what]));
  };
  const palette = () => show("palette");
  useEffect(() => {
    const timer = setTimeout(loadPalette, idle);
    return () => clearTimeout(timer);
  }, []);
  useKeys(keys, {
    palette,
    single: (pressed) =>
      singleKey(pressed, { entries, go: (href) => router.push(href as "/"), palette, sheet: () => show("sheet") }),
  });
  return (
    <>
      <button
        type="button"
        onClick={palette}
        aria-keyshortcuts="Meta+K Control+K"
        className="inline-flex min-h-control items-center gap-2 rounded-control px-3 text-ink-2 transition-colors hover:bg-hover hover:text-ink"
      >
        <Icon name="search" />
        <span className="max-sm:sr-only">Search or go to</span>
        <span
          aria-hidden="true"
          className="rounded-control border border-border px-1 font-mono text-caption max-md:hidden"
        >
          ⌘K
        </span>
      </button>
      <Suspense>
        {ever.includes("palette") && (
          <Palette open={opened === "palette"} onClose={() => open(null)} places={placesOf(entries)} reader={reader} />
        )}
        {ever.includes("sheet") && (
          <ShortcutSheet open={opened === "sheet"} onClose={() => open(null)} entries={entries} />
        )}
      </Suspense>
    </>
  );
}
