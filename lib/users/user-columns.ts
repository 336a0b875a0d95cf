import { type Product, productNames, products } from "@/lib/catalog";

/** The columns of Manage Users that can be left out; the name always stands. */
export const userColumns = ["role", ...products, "last_active"] as const;
export type UserColumn = "role" | Product | "last_active";

export const userColumnNames: Record<UserColumn, string> = {
  role: "Role",
  ...productNames,
  last_active: "Last active",
};

/** The columns that a preference leaves out; words nobody knows are none. */
export const hiddenColumns = (words: string): UserColumn[] =>
  userColumns.filter((column) => words.split(",").includes(column));
