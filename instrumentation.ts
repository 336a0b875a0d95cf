/** Called once by each server process before its first request; never during a build. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startBackground } = await import("@/lib/live/background");
  const shared: typeof globalThis & { openseatBackground?: ReturnType<typeof startBackground> } = globalThis;
  shared.openseatBackground ??= startBackground(); // ended by scripts/serve.mjs
}
