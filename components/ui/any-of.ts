const list = new Intl.ListFormat("en", { type: "disjunction" });

/** "Dana N. or Iris K.": whom to ask. "an admin" where nobody is named. */
export const anyOf = (names: readonly string[]) => (names.length > 0 ? list.format(names) : "an admin");
