import type { Ask } from "@/lib/asks/ask";
import type { Product } from "@/lib/catalog";

/** A server-sent event. Of those `about` the same only the newest needs to arrive. */
export type Event = { about: string; version: number; text: string };

const event = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Seats or the line of a product changed. */
export const seatEvent = (product: Product, version: number): Event => ({
  about: product,
  version,
  text: event("seat", { product, version }),
});

/** People of the account changed. */
export const peopleEvent: Event = { about: "people", version: 0, text: event("people", {}) };

/** A manager asks politely whether the seat is still needed. */
export const askEvent = ({ id, product, from, text }: Ask): Event => ({
  about: id,
  version: 0,
  text: event("ask", { id, product, from, text }),
});
