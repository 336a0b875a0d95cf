import { performance } from "node:perf_hooks";

const { floor } = Math;

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[floor(sorted.length / 2)] ?? Number.NaN;
}

/** How often a second `clients` do `once` side by side, each beginning again when it is done. */
export async function perSecond(clients: number, seconds: number, once: (client: number) => Promise<unknown>) {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) {
        await once(client);
        done++;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}

/** The same, with how long the calls took: the median and what one in a hundred exceeds, in milliseconds. */
export async function latencies(clients: number, seconds: number, once: (client: number) => Promise<unknown>) {
  const taken: number[] = [];
  const rate = await perSecond(clients, seconds, async (client) => {
    const began = performance.now();
    await once(client);
    taken.push(performance.now() - began);
  });
  taken.sort((a, b) => a - b);
  return { rate, p50: median(taken), p99: taken[floor(taken.length * 0.99)] ?? Number.NaN };
}

/** The median milliseconds of `times` runs, one after the other. */
export async function milliseconds(times: number, once: (time: number) => Promise<unknown>) {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    await once(time);
    taken.push(performance.now() - began);
  }
  return median(taken);
}

/** Measures each in turn, `rounds` times over, so that all see the same weather; the median of each. */
export async function alternate<K extends string>(
  rounds: number,
  measures: Record<K, () => Promise<number>>,
): Promise<(of: K) => number> {
  const found = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries<() => Promise<number>>(measures)) {
      found.set(name, [...(found.get(name) ?? []), await measure()]);
    }
  }
  return (of) => median(found.get(of) ?? []);
}
