const rules = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Record<string, string> = { one: "st", two: "nd", few: "rd" };

/** "2nd" */
export const ordinal = (place: number) => `${place}${endings[rules.select(place)] ?? "th"}`;
