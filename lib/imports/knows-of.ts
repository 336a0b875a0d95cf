/**
 * Which groups the page of a limited manager knew of, for an address: the beginnings of their ids tell them apart, and all of
 * them fit.
 */
export const knowsOf = (groups: readonly string[]): string => groups.map((id) => id.slice(0, 8)).join(".");
