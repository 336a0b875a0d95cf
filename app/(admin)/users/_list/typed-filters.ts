import { anyOf } from "@/components/ui/any-of";
import { roles, userStatuses } from "@/lib/catalog";
import type { Group } from "@/lib/groups/list-groups";
import { categoriesWith, type FilterCategory } from "./filters";
import type { UserQuery } from "./user-query";

type Key = FilterCategory["key"];

/** How a filter is typed: its word, which filter that is, and what may follow. */
const typed: readonly { word: string; key: Key; takes: string }[] = [
  { word: "seat", key: "seat", takes: "rs-named, rs-shared, sd-named, sd-shared or none" },
  { word: "role", key: "role", takes: anyOf(roles) },
  { word: "status", key: "status", takes: anyOf(userStatuses) },
  { word: "group", key: "group", takes: "the name of a group, in quotes where it has spaces, or none" },
  { word: "inactive", key: "active", takes: ">30d, >60d or never" },
  { word: "active", key: "active", takes: "<7d or never" },
];

/** What was typed into the search: `filters` as the address has them, the rest as words, and what is like a filter but none. */
export type TypedFilters = { filters: UserQuery; rest: string; problems: string[] };

/** `ana seat:rs-shared group:"Tier 2"` → Ana, with Remote Support Shared, in Tier 2. What is not understood stays in the rest. */
export function typedFilters(text: string, groups: readonly Group[]): TypedFilters {
  const filters: { [K in Key]?: string } = {};
  const problems: string[] = [];
  const rest = text.replace(likeFilters, (whole, word: string, quoted: string | undefined, bare: string) => {
    const known = typed.find((each) => each.word === word.toLowerCase());
    const value = known && optionOf(known, quoted ?? bare, groups);
    if (known && value && !(known.key in filters)) {
      filters[known.key] = value;
      return " ";
    }
    problems.push(problem(whole.trim(), known, Boolean(value)));
    return whole;
  });
  return { filters, rest: rest.replace(/\s+/g, " ").trim(), problems };
}

/** Whether something in the text is written like a filter, understood or not. */
export const looksTyped = (text: string) => text.search(likeFilters) >= 0;

/** A word, a colon and what follows it, up to a space or in quotes. */
const likeFilters = /(?<!\S)(\p{L}+):(?:["“”]([^"“”]*)["“”]?|(\S*))/gu;

/** The value that the address has for what was typed: by the words of the address or by the name that a chip shows. */
function optionOf({ word, key }: (typeof typed)[number], text: string, groups: readonly Group[]): string | undefined {
  const wanted = key === "group" ? plain(text) : inFull(plain(text), word);
  const { options } = categoriesWith(groups).find((each) => each.key === key) ?? { options: [] };
  return options.find(({ value, name }) => wanted !== "" && (plain(value) === wanted || plain(name) === wanted))?.value;
}

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

/** The short words of seats and of times, as the address spells them. */
function inFull(text: string, word: string): string {
  if (word === "seat") {
    if (text === "none") return "no-seat";
    return text
      .replace(/^rs-/, "remote-support-")
      .replace(/^sd-/, "service-desk-")
      .replace(/-concurrent$/, "-shared");
  }
  if (word === "inactive") return text.replace(/^>?(\d+)-?d(ays)?$/, "over-$1-days");
  return word === "active" ? text.replace(/^<?(\d+)-?d(ays)?$/, "within-$1-days") : text;
}

function problem(text: string, known: (typeof typed)[number] | undefined, isSecond: boolean): string {
  if (isSecond) return `“${text}” is one too many: one filter of a kind.`;
  const help = known ? `After ${known.word}: write ${known.takes}.` : `Filters are ${words}.`;
  return `“${text}” is not understood. ${help}`;
}

const words = new Intl.ListFormat("en").format(typed.map(({ word }) => word));
