"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { UndoProvider } from "@/app/(admin)/users/_bulk/undo";
import type { Viewer } from "@/app/(admin)/users/_form/may-change";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { leaveBy } from "@/components/ui/leave";
import { useModal } from "@/components/ui/use-modal";
import { AskToGive } from "./ask-to-give";
import type { Offer, Place, SeatOffer } from "./offers";
import { useOffers } from "./use-offers";

type PaletteProps = { open: boolean; onClose: () => void; places: readonly Place[]; reader: Viewer };

/** People, pages and seats to give, found by typing: a combobox in a dialog. Arrows choose, Enter does it, Escape leaves. */
export function Palette({ open, onClose, ...rest }: PaletteProps) {
  const modal = useModal(open, onClose);
  return (
    <UndoProvider>
      <dialog
        {...modal}
        aria-label="Search or go to"
        className="mx-auto mt-[12dvh] mb-auto max-h-[70dvh] w-full max-w-dialog overflow-y-auto rounded-panel border border-border-strong bg-surface p-0 text-start text-ink shadow-raised backdrop:bg-scrim open:animate-enter max-sm:mt-4"
      >
        {open && <Inside onClose={onClose} {...rest} />}
      </dialog>
    </UndoProvider>
  );
}

function Inside({ onClose, places, reader }: Omit<PaletteProps, "open">) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState<SeatOffer | null>(null);
  const { offers, waiting } = useOffers(text, places, reader);
  const router = useRouter();
  const id = useId();
  const active = Math.min(at, offers.length - 1);

  function choose(offer: Offer | undefined) {
    if (!offer) return;
    if ("give" in offer) return setAsked(offer.give);
    onClose();
    leaveBy(() => router.push(offer.href as "/"));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offers.length > 0) {
      event.preventDefault();
      setAt((active + step + offers.length) % offers.length);
      document
        .getElementById(`${id}-${(active + step + offers.length) % offers.length}`)
        ?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault(); // else the same press would answer the question that it opens
      choose(offers[active]);
    }
  }

  if (asked) return <AskToGive offer={asked} onBack={() => setAsked(null)} onDone={onClose} />;
  return (
    <>
      <div className="flex items-center gap-3 border-b border-border px-4 text-ink-2">
        <Icon name="search" />
        <input
          data-initial-focus
          role="combobox"
          aria-label="Search people, pages and seats"
          aria-describedby={`${id}-help`}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={offers.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="A name, a page, or “priya rs shared”"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 w-full bg-transparent text-ink outline-none placeholder:text-ink-3"
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label="Results" className="py-2">
        {offers.map((offer, n) => (
          <OfferLine
            key={offer.key}
            id={`${id}-${n}`}
            offer={offer}
            heading={offer.group !== offers[n - 1]?.group}
            active={n === active}
            onChoose={() => choose(offer)}
          />
        ))}
      </div>
      <p role="status" className="px-4 pb-3 text-label font-regular text-ink-2 empty:hidden">
        {waiting ? "Searching…" : offers.length === 0 ? "Nothing and nobody found." : ""}
      </p>
      <p id={`${id}-help`} className="border-t border-border px-4 py-2 text-caption text-ink-2 max-sm:sr-only">
        ↑ ↓ to choose, Enter to go, Escape to leave. End with a seat to give it.
      </p>
    </>
  );
}

type OfferLineProps = { id: string; offer: Offer; heading: boolean; active: boolean; onChoose: () => void };

function OfferLine({ id, offer, heading, active, onChoose }: OfferLineProps) {
  return (
    <>
      {heading && (
        <div role="presentation" className="px-4 pt-2 pb-1 text-label text-ink-2">
          {offer.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option */}
      <div
        id={id}
        role="option"
        aria-selected={active}
        onClick={onChoose}
        className={cx(
          "flex min-h-control cursor-pointer items-baseline justify-between gap-x-4 border-s-3 px-3.25 py-1.5 hover:bg-hover max-sm:flex-col",
          active ? "border-accent bg-selected" : "border-transparent",
        )}
      >
        <span className="font-medium">{offer.label}</span>
        {offer.aside && <span className="max-w-full truncate text-label font-regular text-ink-2">{offer.aside}</span>}
      </div>
    </>
  );
}
