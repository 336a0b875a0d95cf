"use client";

import { productNames } from "@/lib/catalog";
import type { SharedSession } from "@/lib/seats/shared-session";

type ChooseProps = { session: SharedSession; ended: boolean; chosen: boolean; onChoose: (chosen: boolean) => void };

/** Chooses a row that can be ended, to end it together with others. */
export function Choose({ session, ended, chosen, onChoose }: ChooseProps) {
  const { agent, product, clearing, cannotEnd } = session;
  if (ended || clearing || cannotEnd !== null) return <span className="size-6 max-sm:hidden" />;
  return (
    <label className="flex size-6 items-center justify-center">
      <span className="sr-only">
        Select {agent.name}, {productNames[product]}
      </span>
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
    </label>
  );
}
