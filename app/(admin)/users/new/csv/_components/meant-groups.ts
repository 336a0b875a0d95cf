import { joinNames } from "@/lib/groups/join-names";
import { nearest } from "@/lib/imports/nearest";

/** The cell of groups that was probably meant, if each of the names is one of them or close to one. */
export function meantGroups(names: readonly string[], groups: readonly string[]): string | undefined {
  const byWord = new Map(groups.map((group) => [group.toLowerCase(), group]));
  const meant = names.map((name) => byWord.get(nearest(name.toLowerCase(), [...byWord.keys()]) ?? ""));
  return meant.every((name) => name !== undefined) ? joinNames(meant) : undefined;
}
