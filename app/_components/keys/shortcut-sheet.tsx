"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { type Shortcut, shortcutsOf } from "./shortcuts";

type ShortcutSheetProps = {
  open: boolean;
  onClose: () => void;
  entries: readonly { label: string; href: string }[];
};

/** All shortcuts, and where to turn those of one key off. */
export function ShortcutSheet({ open, onClose, entries }: ShortcutSheetProps) {
  const { always, single } = shortcutsOf(entries);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Keyboard shortcuts"
      actions={
        <Button data-initial-focus onClick={onClose}>
          Close
        </Button>
      }
    >
      <List shortcuts={always} />
      <List shortcuts={single} />
      <p className="text-label font-regular text-ink-2">
        ⌘ is Ctrl on Windows and Linux. Shortcuts of a single key can be turned off under{" "}
        <TextLink href={paths.profile} onClick={onClose}>
          Appearance in your profile
        </TextLink>
        .
      </p>
    </Dialog>
  );
}

const List = ({ shortcuts }: { shortcuts: readonly Shortcut[] }) => (
  <dl className="flex flex-col">
    {shortcuts.map(({ keys, does }) => (
      <div key={does} className="flex items-baseline justify-between gap-6 border-b border-border py-1.5">
        <dt>{does}</dt>
        <dd className="flex shrink-0 gap-2">
          {keys.map((each) => (
            <kbd
              key={each}
              className="rounded-control border border-border-strong bg-sunken px-1.5 font-mono text-caption"
            >
              {each}
            </kbd>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
