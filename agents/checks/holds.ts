import { type Call, succeeded } from "../history";
import type { Life } from "./lives";
import type { Violation } from "./violation";

/** R14, I10: what has ended never lives again, nor does what had no heartbeat until its lease was over. */
export function revived(lives: readonly Life[], slack: number): Violation[] {
  return lives.flatMap((life) => {
    const over = Math.min(...life.ended.map(({ answered }) => answered));
    const proofs = life.alive.filter(({ listed }) => !listed);
    const after = proofs.find(({ sent }) => sent > over);
    const late = proofs.find((seen) => renewed(seen) && seen.sent > possibleLease(life, seen.sent) + slack);
    return [
      ...(after ? [{ rule: "I10", what: `${life.person}: ${life.id} ended and lives again`, at: after.sent }] : []),
      ...(late ? [{ rule: "R14", what: `${life.person}: ${life.id} outlived its lease`, at: late.sent }] : []),
    ];
  });
}

/** R14: nothing is granted or confirmed under a lease, or a support key, that was over before it was asked for. */
export const dead = (calls: readonly Call[], slack: number): Violation[] =>
  calls.flatMap(({ asked, person, sent, holds }) => {
    if (!["start", "sign in", "connect"].includes(asked)) return [];
    const over = holds.find(({ state, leaseUntil, keyUntil }) => {
      const until = [leaseUntil, state === "waiting" ? keyUntil : null].filter((time) => time !== null);
      return state !== "ended" && until.some((time) => Date.parse(time) < sent - slack);
    });
    return over ? [{ rule: "R14", what: `${person}: ${over.id} was confirmed after its lease`, at: sent }] : [];
  });

/** A heartbeat that meets a change of its hold is told what was before, perhaps that its lease is over. */
const renewed = ({ beat, leaseUntil, sent }: Life["alive"][number]) => !beat || (leaseUntil ?? 0) > sent;

/** Until when it may have lived without a call sent at `moment`; for ever where an answer that told it was lost. */
function possibleLease({ renewals, alive }: Life, moment: number): number {
  const before = renewals.filter(({ sent }) => sent < moment);
  const open = before.some((call) => (!succeeded(call) && call.code !== "no network") || call.answered > moment);
  const told = alive.flatMap(({ sent, leaseUntil }) => (sent < moment && leaseUntil !== null ? [leaseUntil] : []));
  return open || told.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...told);
}

/** R9, R12, I6: only their agent, or silence, ends connected sessions. R14: silence not before the lease is over. */
export function cutOff(lives: readonly Life[], slack: number): Violation[] {
  return lives.flatMap((life) => {
    const connected = life.alive.some((seen) => seen.connected);
    const torn = life.ended.find(({ reason }) => connected && (reason === "cleared" || reason === "seat_removed"));
    const expired = life.ended.find(({ reason }) => reason === "expired");
    const until = Math.max(...life.alive.map(({ leaseUntil }) => leaseUntil ?? Number.NEGATIVE_INFINITY));
    const key = connected ? Number.POSITIVE_INFINITY : Math.max(...life.alive.map(({ keyUntil }) => keyUntil ?? -1));
    const due = Math.min(until, key === -1 ? Number.POSITIVE_INFINITY : key);
    const early = expired && (expired.at ?? expired.answered) < due - (expired.at === null ? slack : 1);
    return [
      ...(torn
        ? [{ rule: "I6", what: `${life.person}: ${life.id} was connected, ${torn.reason}`, at: torn.sent }]
        : []),
      ...(early
        ? [{ rule: "R14", what: `${life.person}: ${life.id} expired before its lease`, at: expired.sent }]
        : []),
    ];
  });
}

/** R15: an id is created once. */
export function createdTwice(lives: readonly Life[]): Violation[] {
  return lives.flatMap(({ asked, person, id }) => {
    const created = asked.filter(({ status }) => status === 201);
    return created
      .slice(1)
      .map(({ answered }) => ({ rule: "I9", what: `${person}: ${id} was created twice`, at: answered }));
  });
}

/** I12: what was acknowledged is known ever after; I14: nobody sees what is not theirs. */
export function lostOrForeign(calls: readonly Call[], lives: readonly Life[]): Violation[] {
  const own = new Map(lives.map((life) => [`${life.person} ${life.id}`, life]));
  const owners = new Map(lives.map((life) => [life.id, life.person]));
  return calls.flatMap((call) => {
    const at = call.sent;
    const forgotten = call.holds.filter(({ id, state }) => {
      const life = own.get(`${call.person} ${id}`);
      const here = life?.asked.some((asked) => asked.device === call.device);
      return state === "unknown" && here && (life?.granted ?? Number.POSITIVE_INFINITY) < call.sent;
    });
    const listed = new Set(call.holds.map(({ id }) => id));
    const missing = call.asked === "holds" && succeeded(call) ? lives.filter((life) => hidden(life, call, listed)) : [];
    const foreign = [...listed, ...call.seats.flatMap(({ holds }) => holds)].filter(
      (id) => owners.has(id) && owners.get(id) !== call.person,
    );
    return [
      ...forgotten.map(({ id }) => ({
        rule: "I12",
        what: `${call.person}: ${id} was acknowledged and is unknown`,
        at,
      })),
      ...missing.map(({ id }) => ({ rule: "I12", what: `${call.person}: ${id} is open and not listed`, at })),
      ...foreign.map((id) => ({ rule: "I14", what: `${call.person} sees ${id} of ${owners.get(id)}`, at })),
    ];
  });
}

/** Open before and after a list was read, and not in it. */
function hidden(life: Life, { person, sent, answered }: Call, listed: Set<string>): boolean {
  const [before, after] = [life.granted ?? Number.POSITIVE_INFINITY, Math.max(...life.alive.map((seen) => seen.sent))];
  return life.person === person && before < sent && after > answered && !listed.has(life.id);
}
