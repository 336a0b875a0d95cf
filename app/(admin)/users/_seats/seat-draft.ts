import { type Product, products } from "@/lib/catalog";
import { noSeats, type Seats } from "./seat-numbers";

/** The agent who hands a seat over in the same save, as they were when they were chosen. */
export type HandOver = { id: string; name: string; version: number };

/** The seats chosen for a person, and whose seats they take. */
export type SeatDraft = { seats: Seats; handOvers: Partial<Record<Product, HandOver>> };

export const noSeatDraft: SeatDraft = { seats: noSeats, handOvers: {} };

/** Another seat of one product is chosen: whoever was to hand one over keeps it. */
export const withSeat = (draft: SeatDraft, product: Product, seat: Seats[Product]): SeatDraft => ({
  seats: { ...draft.seats, [product]: seat },
  handOvers: { ...draft.handOvers, [product]: undefined },
});

/** An agent is chosen to hand over their seat, or no longer. */
export const withHandOver = (draft: SeatDraft, product: Product, from: HandOver | undefined): SeatDraft => ({
  seats: draft.seats,
  handOvers: { ...draft.handOvers, [product]: from },
});

/** The products whose seat another agent hands over. */
export const handedOver = ({ handOvers }: SeatDraft): Product[] => products.filter((product) => handOvers[product]);

/** The seats that others give up, as a save sends them. */
export const takeFrom = ({ handOvers }: SeatDraft) =>
  products.flatMap((product) => {
    const from = handOvers[product];
    return from ? [{ id: from.id, version: from.version, product }] : [];
  });
