import { setTimeout as sleep } from "node:timers/promises";
import { endSeeding } from "@/db/test/seed-client";

/** What the database answers within three seconds; else nothing, and the next asks over a new connection. */
export async function ifAnswered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  const late = sleep(3000, "late" as const, { signal: timer.signal }).catch(() => "late" as const);
  try {
    const answer = await Promise.race([ask(), late]);
    if (answer !== "late") return answer;
  } catch {
    // Away: the same as no answer.
  } finally {
    timer.abort();
  }
  await endSeeding();
  return undefined;
}
