import { type Product, productNames, products } from "@/lib/catalog";

/** The columns of Manage Users that can be left out; the name always stands. */
export const userColumns = ["role", ...products, "groups", "last_active"] as const;
export type UserColumn = "role" | Product | "groups" | "last_active";

export const userColumnNames: Record<UserColumn, string> = {
  role: "Role",
  ...productNames,
  groups: "Groups",
  last_active: "Last active",
};

/** What is shown until somebody chooses. */
export const usualColumns = userColumns.filter((column) => column !== "groups").join();

/** The columns that a preference names, in the order of the table; words nobody knows are none. */
export const columnsOf = (words: string): UserColumn[] =>
  userColumns.filter((column) => words.split(",").includes(column));
