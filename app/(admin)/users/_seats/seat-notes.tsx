import type { PoolNumbers } from "./seat-numbers";

/** A full Shared pool gives on; what it means is said where it is chosen (R3). */
export function sharedNote({ capacity, inUse }: PoolNumbers, name: string) {
  if (capacity === 0 || inUse < capacity) return null;
  return (
    <p className="px-2 pb-1 text-label font-regular text-ink-2">
      {capacity === 1 ? "The seat is" : `All ${capacity} are`} in use right now. {name} will wait for a free seat.
    </p>
  );
}
