import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "./repeat";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("work that fails is tried again ever more slowly, and said once when it begins and once when it is over", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const at: number[] = [];
  const began = Date.now();
  const loop = repeat("the work", async () => {
    at.push(Date.now() - began);
    if (at.length < 9) throw new Error("the database is away");
    return 100;
  });
  await vi.advanceTimersByTimeAsync(20_000);
  await loop.stop();
  const pauses = at.map((time, n) => time - (at[n - 1] ?? 0));
  expect(pauses.slice(1, 10)).toEqual([100, 200, 400, 800, 1600, 2000, 2000, 2000, 100]);
  expect(said.mock.calls.map(([line]) => JSON.parse(line).level)).toEqual(["error", "warn"]);
});

test("once it is stopped nothing is done any more, and what was under way is over", async () => {
  const done: string[] = [];
  const loop = repeat("the work", async () => {
    done.push("begun");
    await new Promise((resolve) => setTimeout(resolve, 50));
    done.push("over");
    return 0;
  });
  const stopped = loop.stop();
  await vi.advanceTimersByTimeAsync(1000);
  await stopped;
  expect(done).toEqual(["begun", "over"]);
});
