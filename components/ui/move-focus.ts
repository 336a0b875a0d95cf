import type { KeyboardEvent } from "react";

/** Arrow keys, Home, End and first letters move the focus among `items`, round and round. */
export function moveFocus(event: KeyboardEvent, items: readonly Element[]) {
  const now = document.activeElement ? items.indexOf(document.activeElement) : -1;
  const next = nextIndex(event, items, now);
  if (next === undefined) return;
  event.preventDefault();
  const item = items[next];
  if (item instanceof HTMLElement) item.focus();
}

function nextIndex({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, items: readonly Element[], now: number) {
  const { length } = items;
  if (key === "ArrowDown" || key === "ArrowRight") return (now + 1) % length;
  if (key === "ArrowUp" || key === "ArrowLeft") return (now <= 0 ? length : now) - 1;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) return undefined;
  const begins = (item: Element) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  const order = items.map((_, step) => (now + 1 + step) % length);
  return order.find((index) => items[index] && begins(items[index]));
}
