import type { GrantablePrivilege, Product, Role } from "@/lib/catalog";
import { noSeats, type Seats } from "../_seats/seat-numbers";

/** The agent who hands a seat over in the same save, as they were when they were chosen. */
export type HandOver = { id: string; name: string; version: number };
export type HandOvers = Partial<Record<Product, HandOver>>;

/** What the forms for one person hold until it is saved. */
export type PersonDraft = {
  firstName: string;
  lastName: string;
  role: Role;
  privileges: GrantablePrivilege[];
  seats: Seats;
  handOvers: HandOvers;
};

export const newPerson: PersonDraft = {
  firstName: "",
  lastName: "",
  role: "agent",
  privileges: [],
  seats: noSeats,
  handOvers: {},
};

/** The draft with another seat of one product; whoever was to hand one over keeps it. */
export function withSeat(draft: Pick<PersonDraft, "seats" | "handOvers">, product: Product, seat: Seats[Product]) {
  return {
    seats: { ...draft.seats, [product]: seat },
    handOvers: { ...draft.handOvers, [product]: undefined },
  };
}

/** The products whose seat another agent hands over. */
export const handedOver = (handOvers: HandOvers): Product[] =>
  (["remote_support", "service_desk"] as const).filter((product) => handOvers[product]);
