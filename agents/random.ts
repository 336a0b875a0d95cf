export type Random = {
  /** From 0 to below 1. */
  next: () => number;
  chance: (of: number) => boolean;
  between: (low: number, high: number) => number;
  /** Most often shorter than `mean`, sometimes much longer: how people take their time. */
  around: (mean: number) => number;
  pick: <T>(from: readonly T[]) => T | undefined;
};

/** Chance that is the same for the same seed (mulberry32). Every app has its own, so that one does not disturb another. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    chance: (of) => next() < of,
    around: (mean) => Math.min(-Math.log(1 - next()) * mean, 5 * mean),
    pick: (from) => from[Math.floor(next() * from.length)],
  };
}
