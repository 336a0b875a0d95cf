import { group } from "../../agents/checks/group";
import type { Violation } from "../../agents/checks/violation";
import type { Record } from "./record";

type Pools = Pick<Record, "occupancies" | "plans">;

/** The seats that a pool has at a moment. */
export const capacityAt = ({ plans }: Pools, pool: string, moment: number) =>
  plans.findLast(({ pool: of, at }) => of === pool && at <= moment)?.capacity ?? 0;

export const occupiedAt = ({ occupancies }: Pools, pool: string, moment: number) =>
  occupancies.filter(({ pool: of, from, to }) => of === pool && from <= moment && moment < to).length;

/** I1: at every grant no more are occupied afterwards than the plan has; I3: nobody sits twice at one moment (I2). */
export function overGranted(record: Pools): Violation[] {
  const found: Violation[] = [];
  for (const { pool, from } of record.occupancies) {
    const [occupied, capacity] = [occupiedAt(record, pool, from), capacityAt(record, pool, from)];
    if (occupied > capacity)
      found.push({ rule: "I1", what: `${pool}: ${occupied} of ${capacity} after a grant`, at: from });
  }
  for (const [whose, held] of group(record.occupancies, ({ pool, userId }) => `${userId} in ${pool}`)) {
    const sorted = held.sort((a, b) => a.from - b.from);
    const twice = sorted.find(({ from }, i) => from < (sorted[i - 1]?.to ?? Number.NEGATIVE_INFINITY));
    if (twice) found.push({ rule: "I2", what: `${whose} sat twice`, at: twice.from });
  }
  return found;
}

/** R2, R12: nobody sits down, and nobody waits, who has no Shared seat of the product at that moment. */
export function unassigned(record: Pick<Record, "occupancies" | "waits" | "assignments">): Violation[] {
  const given = group(record.assignments, ({ pool, userId }) => `${userId} in ${pool}`);
  const lacks = (whose: string, moment: number) =>
    (given.get(whose)?.findLast(({ at }) => at <= moment)?.seatType ?? "shared") !== "shared";
  const wrong = (what: string, at: number) => [{ rule: "R12", what: `${what} without a Shared seat`, at }];
  const sat = record.occupancies.flatMap(({ pool, userId, from }) => {
    const whose = `${userId} in ${pool}`;
    return lacks(whose, from) ? wrong(`${whose} sat down`, from) : [];
  });
  const waited = record.waits.flatMap(({ pool, userId, from, to }) => {
    const whose = `${userId} in ${pool}`;
    const changed = given.get(whose)?.filter(({ at }) => at > from && at < to) ?? [];
    const at = [from, ...changed.map((change) => change.at)].find((moment) => lacks(whose, moment));
    return at === undefined ? [] : wrong(`${whose} waited`, at);
  });
  return [...sat, ...waited];
}

/** Was the pool full at some instant from one moment to another? */
export function wasFull(record: Pools, pool: string, from: number, to: number): boolean {
  const inside = (at: number) => at > from && at < to;
  const begun = record.occupancies.filter((one) => one.pool === pool && inside(one.from)).map((one) => one.from);
  const changed = record.plans.filter((plan) => plan.pool === pool && inside(plan.at)).map((plan) => plan.at);
  return [from, to, ...begun, ...changed].some((at) => occupiedAt(record, pool, at) >= capacityAt(record, pool, at));
}
