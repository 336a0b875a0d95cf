/** Told how the page is about to be left; whether it is held back, to be left later or not at all. */
type Guard = (leave: () => void) => boolean;

const guards = new Set<Guard>();

/** Asks `guard` before the page is left without a link. Ends with what it returns. */
export function guardLeaving(guard: Guard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Leaves the page, unless a form on it holds it back. For whatever leads elsewhere and is no link: keys, the palette. */
export function leaveBy(leave: () => void): void {
  for (const guard of guards) if (guard(leave)) return;
  leave();
}
