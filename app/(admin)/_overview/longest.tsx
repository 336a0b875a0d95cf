"use client";

import { EndSession } from "@/components/end-session/end-session";
import { SessionActivity } from "@/components/end-session/session-activity";
import { between } from "@/components/end-session/session-words";
import { nextOf } from "@/components/end-session/words";
import { HeldChanges } from "@/components/live/held-changes";
import { useStillRows } from "@/components/live/use-still-rows";
import { Panel } from "@/components/ui/panel";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { Cell, HeaderCell, Row, RowHeader, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { productNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { SharedSession, SharedSessions } from "@/lib/seats/shared-session";
import { endSession } from "../shared-sessions/actions";

const shown = 5;
const occupancyOf = ({ occupancyId }: SharedSession) => occupancyId;

/** The Shared seats in use for longest, each with End Session where this person may. Rows never move under a pointer. */
export function Longest({ now, refresh }: { now: SharedSessions; refresh: () => void }) {
  const { at, line, sessions, total } = now;
  const { rows, changes, update, touch } = useStillRows(sessions.slice(0, shown), occupancyOf, "");
  if (rows.length === 0) return null;
  return (
    <Panel title="In use longest" aside={total > shown && <TextLink href={paths.sharedSessions}>All {total}</TextLink>}>
      <div {...touch}>
        <Table
          caption="Shared seats in use longest"
          head={
            <>
              <HeaderCell>Agent</HeaderCell>
              <HeaderCell>Seat</HeaderCell>
              <HeaderCell>In use</HeaderCell>
              <HeaderCell>Activity</HeaderCell>
              <HeaderCell hidden>Actions</HeaderCell>
            </>
          }
        >
          {rows.map(({ item, gone }) => (
            <Row key={item.occupancyId}>
              <RowHeader>
                <TextLink look="plain" href={paths.user(item.agent.id)}>
                  {item.agent.name}
                </TextLink>
              </RowHeader>
              <Cell label="Seat">
                <span className="inline-flex items-center gap-2 whitespace-nowrap">
                  <SeatGlyph
                    product={item.product}
                    seatType="shared"
                    fill={gone ? "free" : item.clearing ? "clearing" : "used"}
                  />
                  {productNames[item.product]}
                </span>
              </Cell>
              <Cell label="In use">
                <time dateTime={item.since} className="whitespace-nowrap tabular-nums">
                  {between(item.since, at)}
                </time>
              </Cell>
              <Cell label="Activity">{gone ? "The seat was freed" : <SessionActivity session={item} at={at} />}</Cell>
              <Cell wide align="end">
                {item.cannotEnd === null && (
                  <EndSession
                    session={item}
                    next={nextOf(line, item.product)}
                    at={at}
                    ended={gone}
                    refresh={refresh}
                    end={endSession}
                  />
                )}
                {item.cannotEnd === "agents_only" && <span className="text-ink-2">Admins only</span>}
              </Cell>
            </Row>
          ))}
        </Table>
        <HeldChanges changes={changes} update={update} />
      </div>
      {sessions[0]?.cannotEnd === "not_allowed" && (
        <p className="mt-3 text-label font-regular text-ink-2">
          You can see these seats. Ending a session needs the privilege “manage seats”.
        </p>
      )}
    </Panel>
  );
}
