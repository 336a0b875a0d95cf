import type { Call } from "../history";
import { group } from "./group";
import { certainUntil, type Life } from "./lives";
import type { Violation } from "./violation";

/** Holds that kept a Shared seat from a moment to a later one, without doubt. */
export const certain = (lives: readonly Life[]) =>
  lives.flatMap((life) => {
    const [occupancy] = life.occupancies;
    const from = life.granted ?? Number.POSITIVE_INFINITY;
    const to = certainUntil(life);
    return occupancy && from < to ? [{ life, occupancy, from, to, pool: `${life.account} ${life.product}` }] : [];
  });

/** The most seats that a pool was ever said to have: a plan that shrinks cuts nobody off (R13). */
function capacities(calls: readonly Call[]) {
  const most = new Map<string, number>();
  const add = (pool: string, capacity: number) => most.set(pool, Math.max(most.get(pool) ?? 0, capacity));
  for (const { account, product, capacity, seats } of calls) {
    if (capacity !== null && product) add(`${account} ${product}`, capacity);
    for (const { product: of, pool } of seats) if (pool) add(`${account} ${of}`, pool.capacity);
  }
  return most;
}

/** R3, I1: at no time are there more occupancies than the pool has seats. */
export function overCapacity(calls: readonly Call[], lives: readonly Life[]): Violation[] {
  const most = capacities(calls);
  const found = new Map<string, Violation>();
  const steps = certain(lives)
    .flatMap(({ from, to, pool, occupancy }) => [
      { at: from, pool, occupancy, by: 1 },
      { at: to, pool, occupancy, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const holding = new Map<string, Map<string, number>>();
  for (const { at, pool, occupancy, by } of steps) {
    const seats = holding.get(pool) ?? new Map<string, number>();
    holding.set(pool, seats);
    const left = (seats.get(occupancy) ?? 0) + by;
    if (left === 0) seats.delete(occupancy);
    else seats.set(occupancy, left);
    const capacity = most.get(pool);
    if (capacity !== undefined && seats.size > capacity && !found.has(pool))
      found.set(pool, { rule: "I1", what: `${pool}: ${seats.size} seats in use of ${capacity}`, at });
  }
  return [...found.values()];
}

/** R7, I2: whatever an agent holds at one time is one seat. R15: a repeated call takes no second one. */
export function twoSeats(lives: readonly Life[]): Violation[] {
  const found = lives
    .filter(({ occupancies }) => occupancies.size > 1)
    .map((life) => ({ rule: "I9", what: `${life.person}: ${life.id} was given two seats`, at: life.granted ?? 0 }));
  const own = group(certain(lives), ({ life, pool }) => `${life.person} ${pool}`);
  for (const [whose, held] of own) {
    const sorted = held.sort((a, b) => a.from - b.from);
    for (const [i, { occupancy, to }] of sorted.entries()) {
      const next = sorted.slice(i + 1).find((other) => other.from < to && other.occupancy !== occupancy);
      if (next) found.push({ rule: "I2", what: `${whose} sits on two seats`, at: next.from });
    }
  }
  return found;
}
