import type { Product } from "@/lib/catalog";

/** The id of the field with a product's number of Named seats. */
export const namedFieldId = (product: Product) => `named-${product}`;
