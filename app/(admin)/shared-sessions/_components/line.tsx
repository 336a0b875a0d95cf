"use client";

import { nextOf } from "@/components/end-session/words";
import { elapsed } from "@/components/ui/elapsed";
import { Panel } from "@/components/ui/panel";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { TextLink } from "@/components/ui/text-link";
import { useNow } from "@/components/ui/use-now";
import { productNames, products } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { InLine } from "@/lib/seats/shared-session";

/** When the server told what is shown, by its clock and by this one. */
type ReadAt = { at: string; here: number };
type LineProps = { line: readonly InLine[]; product: string | undefined; read: ReadAt };

/** Who waits for a seat of which product, in order, and for whom one is kept. Nothing where nobody does. */
export function Line({ line, product, read }: LineProps) {
  const asked = products.filter((each) => !product || each === product);
  return asked.map((each) => {
    const here = line.filter((entry) => entry.product === each);
    if (here.length === 0) return null;
    const next = nextOf(here, each);
    return (
      <Panel key={each} title={`Waiting (${productNames[each]})`}>
        <ol className="flex flex-col">
          {here.map((entry) => (
            <Place
              key={entry.agent.id ?? `${entry.joinedAt} ${entry.position}`}
              entry={entry}
              isNext={entry === next}
              read={read}
            />
          ))}
        </ol>
      </Panel>
    );
  });
}

function Place({ entry, isNext, read }: { entry: InLine; isNext: boolean; read: ReadAt }) {
  const { agent, product, joinedAt, offeredUntil, position } = entry;
  const now = useNow();
  const at = Date.parse(read.at) + Math.max(0, now - read.here);
  const waited = elapsed(at - Date.parse(joinedAt));
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-b border-border py-2 tabular-nums">
      <span className="inline-flex w-6 justify-center text-ink-2">
        {position ?? <SeatGlyph product={product} seatType="shared" fill="held" />}
      </span>
      {agent.id ? (
        <TextLink look="plain" href={paths.user(agent.id)}>
          {agent.name}
        </TextLink>
      ) : (
        <span>{agent.name}</span>
      )}
      <span suppressHydrationWarning className="text-ink-2">
        {offeredUntil ? `a seat is kept, ${elapsed(Date.parse(offeredUntil) - at)}` : `waiting ${waited}`}
        {isNext && " · next"}
        {entry.silent && " · not heard from, passed over"}
        {entry.missed > 0 && " · missed one"}
      </span>
    </li>
  );
}
