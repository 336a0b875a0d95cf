import type { Life } from "../../agents/checks/lives";
import type { Violation } from "../../agents/checks/violation";
import { inLine, looksOf } from "../../agents/checks/waits";
import { type Asked, type Call, succeeded } from "../../agents/history";
import { wasFull } from "./grants";
import type { Record } from "./record";

/** What the clock of this process and that of the database, both of one machine, may differ by. */
export const slack = 20;
/** Somebody who stood in line is forgotten after five minutes of silence at the latest (L3). */
const remembered = 5 * 60_000;

/** I12: what was acknowledged is in the database. */
export function lostAcknowledgements(calls: readonly Call[], lives: readonly Life[], record: Record): Violation[] {
  const gone = lives.filter(({ granted, person, id }) => granted !== null && !record.holds.has(`${person} ${id}`));
  const undone = calls.filter(succeeded).flatMap((call) => {
    const kept = call.ids.map((id) => record.holds.get(`${call.person} ${id}`));
    const reopened =
      (call.asked === "end" || call.asked === "sign out") && kept.some((hold) => hold?.state !== "ended");
    const unjoined = call.asked === "connect" && kept.some((hold) => !hold?.connected);
    return reopened || unjoined ? [call] : [];
  });
  return [
    ...gone.map(({ person, id, granted }) => ({
      rule: "I12",
      what: `${person}: ${id} was granted and lost`,
      at: granted ?? 0,
    })),
    ...undone.map(({ person, asked, sent }) => ({
      rule: "I12",
      what: `${person}: an acknowledged ${asked} was lost`,
      at: sent,
    })),
  ];
}

/** What names an occupancy that it may end: an agent who is asked may answer that the seat is not needed any more. */
const naming: ReadonlySet<Asked> = new Set(["clear", "free", "ask"]);

/** I10, R9: nobody's session is cleared but by who named its occupancy; R16: and each clearing is in the record. */
export function strayClears(calls: readonly Call[], lives: readonly Life[], record: Record): Violation[] {
  const named = new Set(calls.flatMap(({ asked, occupancyId }) => (naming.has(asked) ? [occupancyId] : [])));
  return lives.flatMap(({ ended, occupancies, person, id }) => {
    const [cleared] = ended.filter(({ reason }) => reason === "cleared");
    if (!cleared || occupancies.size === 0) return [];
    const asked = [...occupancies].some((occupancy) => named.has(occupancy));
    const recorded = [...occupancies].some((occupancy) => record.cleared.has(occupancy));
    return [
      ...(asked
        ? []
        : [{ rule: "I10", what: `${person}: ${id} was cleared although nobody named its seat`, at: cleared.sent }]),
      ...(recorded
        ? []
        : [{ rule: "R16", what: `${person}: ${id} was cleared and no record says so`, at: cleared.sent }]),
    ];
  });
}

/** I13: who was refused met a full pool, or somebody waited, at some instant of the call. */
export function unjustRefusals(calls: readonly Call[], record: Record): Violation[] {
  const waiting = [...looksOf(calls).values()].flat().filter(inLine);
  return calls.flatMap(({ code, person, account, product, seats, sent, answered }) => {
    if (code !== "all_shared_seats_in_use" || !product) return [];
    const pool = `${account} ${product}`;
    const told = seats.find((seat) => seat.product === product)?.pool;
    const waited =
      (told ? told.waiting + told.offered > 0 : true) &&
      waiting.some((look) => look.pool === pool && look.sent < answered && look.answered > sent - remembered);
    const just = waited || wasFull(record, pool, sent - slack, answered + slack);
    return just ? [] : [{ rule: "I13", what: `${person} was refused by a pool that was never full`, at: sent }];
  });
}
