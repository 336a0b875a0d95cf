import { paths } from "@/lib/paths";
import { type Entry, letters, mayAdd } from "./go-to";

/** Below Add Users: reached by a key and by the palette, though it is no entry of the navigation. */
export const importPlace = { label: "Import a CSV file", href: paths.importUsers };

export type Shortcut = { keys: readonly string[]; does: string };

/** All shortcuts of this person, in the order of the sheet; `single` are those that can be turned off. */
export function shortcutsOf(entries: readonly Entry[]): { always: Shortcut[]; single: Shortcut[] } {
  const mayRead = entries.some(({ href }) => href === paths.users);
  const mayEnd = entries.some(({ href }) => href === paths.sharedSessions);
  return {
    always: [
      { keys: ["⌘ K", "Ctrl K"], does: "Search, go to a page, give a seat" },
      { keys: ["⌘ S", "⌘ ↵"], does: "Save the form" },
      ...(mayRead
        ? [
            {
              keys: ["role:agent ↵"],
              does: "Filter from the search of Manage Users, also by seat, status, group and inactive",
            },
          ]
        : []),
    ],
    single: [
      { keys: ["/"], does: "Search this page, else everywhere" },
      ...(mayAdd(entries)
        ? [
            { keys: ["C"], does: "Add Users" },
            { keys: ["I"], does: importPlace.label },
          ]
        : []),
      ...(mayEnd ? [{ keys: ["E"], does: "End Session of the row that has the focus, else of the first" }] : []),
      { keys: ["J", "K"], does: "Row below, row above in a table" },
      { keys: ["[", "]"], does: "Page before, page after" },
      ...entries.flatMap(({ label, href }) => {
        const letter = letters[href];
        return letter ? [{ keys: [`G ${letter.toUpperCase()}`], does: label }] : [];
      }),
      { keys: ["?"], does: "These shortcuts" },
    ],
  };
}
