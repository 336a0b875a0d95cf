"use client";

import { EndSession } from "@/components/end-session/end-session";
import { SessionActivity } from "@/components/end-session/session-activity";
import { between, mayAsk, stateOf } from "@/components/end-session/session-words";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { Cell, Row, RowHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { productNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { InLine, SharedSession } from "@/lib/seats/shared-session";
import { endSession } from "../actions";
import { AskHolder } from "./ask-holder";
import { Choose } from "./choose";

type SessionRowProps = {
  session: SharedSession;
  ended: boolean;
  next: InLine | undefined;
  at: string;
  refresh: () => void;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
};

/** One occupied Shared seat, and the button that ends it where this person may. */
export function SessionRow({ session, ended, next, at, refresh, chosen, onChoose }: SessionRowProps) {
  "use memo";
  const { agent, product, cannotEnd } = session;
  const { fill, word } = ended ? ({ fill: "free", word: "Released" } as const) : stateOf(session);
  return (
    <Row>
      <RowHeader>
        <span className="flex items-center gap-3">
          <Choose session={session} ended={ended} chosen={chosen} onChoose={onChoose} />
          <TextLink look="plain" href={paths.user(agent.id)}>
            {agent.name}
          </TextLink>
        </span>
      </RowHeader>
      <Cell label="Product">{productNames[product]}</Cell>
      <Cell label="State">
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <SeatGlyph product={product} seatType="shared" fill={fill} />
          {word}
        </span>
      </Cell>
      <Cell label="In use">
        <time dateTime={session.since} className="whitespace-nowrap tabular-nums">
          {between(session.since, at)}
        </time>
      </Cell>
      <Cell label="Activity">{ended ? "The seat was freed" : <SessionActivity session={session} at={at} />}</Cell>
      <Cell wide align="end">
        {cannotEnd === null && (
          <div className="flex items-center justify-end gap-2 max-sm:flex-col max-sm:items-stretch">
            {!ended && mayAsk(session, at) && <AskHolder session={session} />}
            <EndSession session={session} next={next} at={at} ended={ended} refresh={refresh} end={endSession} />
          </div>
        )}
        {cannotEnd === "agents_only" && <span className="text-ink-2">Admins only</span>}
      </Cell>
    </Row>
  );
}
