import { type Product, productNames } from "@/lib/catalog";

/** A polite question that waits for an answer. `from` asks, `text` is the sentence to show. Times are ISO 8601 UTC. */
export type Ask = { id: string; product: Product; from: string; text: string; askedAt: string };

/** The kernel's facts of a question, with its sentence. */
export const askOf = (facts: Omit<Ask, "text">): Ask => ({
  ...facts,
  text: `${facts.from} asks: do you still need your ${productNames[facts.product]} seat? Others may be waiting.`,
});

/** How much longer one can say that one needs the seat. */
export const mostMinutes = 60;
/** How much longer the page offers. */
export const someMinutes = 10;
