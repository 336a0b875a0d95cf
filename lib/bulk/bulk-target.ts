import { type Product, products, type SeatChoice } from "@/lib/catalog";
import type { BulkDeed } from "./bulk-input";

/** What a deed wants everybody to have: a seat of some products, a status. */
export type BulkTarget = {
  seats: { product: Product; wanted: SeatChoice }[];
  /** Who has another seat of the product keeps it. */
  add: boolean;
  status: "active" | "suspended" | null;
  /** A group that everybody joins or leaves. */
  group: { id: string; to: "join" | "leave" } | null;
  /** What whoever comes too late for a seat gets instead. */
  rest: "leave" | "shared";
  order: "last_active" | "name";
};

const replace = { add: false, status: null, group: null, rest: "leave", order: "last_active" } as const;
const none = (product: Product) => ({ product, wanted: "none" }) as const;

/** A deed in the one shape that is reckoned with. Who is suspended gives up every seat (R12). */
export function targetOf(deed: BulkDeed): BulkTarget {
  switch (deed.kind) {
    case "give": {
      const seats = products.flatMap((product) => {
        const wanted = deed.seats[product];
        return wanted ? [{ product, wanted }] : [];
      });
      return { seats, add: deed.how === "add", status: null, group: null, rest: deed.rest, order: deed.order };
    }
    case "remove":
      return { ...replace, seats: deed.products.map(none) };
    case "suspend":
      return { ...replace, seats: products.map(none), status: "suspended" };
    case "reactivate":
      return { ...replace, seats: [], status: "active" };
    case "group":
      return { ...replace, seats: [], group: { id: deed.group, to: deed.to } };
  }
}

/** Does a deed decide about seats one by one? Any other is done to a person, or not. */
export const isOfSeats = ({ kind }: BulkDeed) => kind === "give" || kind === "remove";
