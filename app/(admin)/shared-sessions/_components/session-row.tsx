"use client";

import { EndSession } from "@/components/end-session/end-session";
import { SessionActivity } from "@/components/end-session/session-activity";
import { between, stateOf } from "@/components/end-session/session-words";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { Cell, Row, RowHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { productNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { SharedSession } from "@/lib/seats/shared-session";
import { endSession } from "../actions";

type SessionRowProps = { session: SharedSession; ended: boolean; at: string; refresh: () => void };

/** One occupied Shared seat, and the button that ends it where this person may. */
export function SessionRow({ session, ended, at, refresh }: SessionRowProps) {
  const { agent, product, cannotEnd } = session;
  const { fill, word } = ended ? ({ fill: "free", word: "Released" } as const) : stateOf(session);
  return (
    <Row>
      <RowHeader>
        <TextLink look="plain" href={paths.user(agent.id)}>
          {agent.name}
        </TextLink>
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
        {cannotEnd === null && <EndSession session={session} ended={ended} refresh={refresh} end={endSession} />}
        {cannotEnd === "agents_only" && <span className="text-ink-2">Admins only</span>}
      </Cell>
    </Row>
  );
}
