import type { SentAccessDeed, SentSeatDeed } from "@/lib/bulk/bulk-input";
import { type Product, products, type SeatType } from "@/lib/catalog";

export type BulkKind = "give" | "remove" | "suspend" | "reactivate" | "group";

/** What is chosen in the dialog so far. */
export type BulkDraft = {
  kind: BulkKind;
  give: Partial<Record<Product, SeatType>>;
  how: "add" | "replace";
  rest: "leave" | "shared";
  order: "last_active" | "name";
  remove: readonly Product[];
  group: string;
  to: "join" | "leave";
};

export const bulkDraft = (kind: BulkKind): BulkDraft => ({
  kind,
  give: {},
  how: "add",
  rest: "leave",
  order: "last_active",
  remove: [],
  group: "",
  to: "join",
});

export type Asked = { what: "seats"; deed: SentSeatDeed } | { what: "access"; deed: SentAccessDeed };

/** The deed as the server is asked about it; null while something is still to be chosen. */
export function deedOf({ kind, give, how, rest, order, remove, group, to }: BulkDraft): Asked | null {
  if (kind === "suspend" || kind === "reactivate") return { what: "access", deed: { kind } };
  if (kind === "remove") {
    return remove.length > 0 ? { what: "seats", deed: { kind, products: [...remove] } } : null;
  }
  if (kind === "group") return group ? { what: "access", deed: { kind, group, to } } : null;
  const chosen = products.some((product) => give[product]);
  return chosen ? { what: "seats", deed: { kind, seats: give, how, rest, order } } : null;
}
