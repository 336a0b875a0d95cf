"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Viewer } from "@/app/(admin)/users/_form/may-change";
import { Icon } from "@/components/ui/icon";
import { leaveBy } from "@/components/ui/leave";
import { singleKey } from "./single-keys";
import { useKeys } from "./use-keys";

const load = () => import("./palette-and-sheet");

type SearchAndKeysProps = {
  /** The pages this person has. */
  entries: readonly { label: string; href: string }[];
  reader: Viewer;
  /** Whether single keys are on. */
  keys: boolean;
};

/** How long after its start a page is left alone. */
const idle = 1000;

/**
 * The palette's button in the header, and the keys of the whole page. Palette and sheet are no part of a page's own script:
 * they and the way from row to row are loaded once the page has nothing else to do, since who presses ⌘K types on at once.
 * Once there, a key opens them before the next one is heard; what React itself loads lazily comes later than that.
 */
export function SearchAndKeys({ entries, reader, keys }: SearchAndKeysProps) {
  const [opened, show] = useState<"palette" | "sheet" | null>(null);
  const [loaded, keep] = useState<Awaited<ReturnType<typeof load>>>();
  const router = useRouter();
  const open = (what: "palette" | "sheet") => {
    show(what);
    if (!loaded) void load().then(keep);
  };
  const palette = () => open("palette");
  useEffect(() => {
    const timer = setTimeout(() => load().then(keep), idle);
    return () => clearTimeout(timer);
  }, []);
  useKeys(keys, {
    palette,
    single: (pressed) =>
      singleKey(pressed, {
        entries,
        go: (href) => leaveBy(() => router.push(href as "/")),
        palette,
        sheet: () => open("sheet"),
        row: (key) => load().then(({ toRow }) => toRow(key)),
      }),
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
      {loaded && (
        <loaded.PaletteAndSheet opened={opened} onClose={() => show(null)} entries={entries} reader={reader} />
      )}
    </>
  );
}
