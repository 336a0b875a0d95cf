import { paths } from "@/lib/paths";

/** The letter after G that leads to a page, by its address. */
const letters: Record<string, string> = {
  [paths.home]: "o",
  [paths.users]: "u",
  [paths.sharedSessions]: "s",
  [paths.subscription]: "p",
  [paths.settings]: "t",
  [paths.mySeats]: "m",
};

type Entry = { label: string; href: string };
export type Shortcut = { keys: readonly string[]; does: string };

/** Where G and a letter lead, of the pages that this person has. */
export const goTo = (entries: readonly Entry[], letter: string) =>
  entries.find(({ href }) => letters[href] === letter)?.href;

/** All shortcuts of this person, in the order of the sheet; `single` are those that can be turned off. */
export function shortcutsOf(entries: readonly Entry[]): { always: Shortcut[]; single: Shortcut[] } {
  const mayAdd = entries.some(({ href }) => href === paths.addUsers);
  const mayEnd = entries.some(({ href }) => href === paths.sharedSessions);
  return {
    always: [
      { keys: ["⌘ K", "Ctrl K"], does: "Search, go to a page, give a seat" },
      { keys: ["⌘ S", "⌘ ↵"], does: "Save the form" },
    ],
    single: [
      { keys: ["/"], does: "Search this page, else everywhere" },
      ...(mayAdd ? [{ keys: ["C"], does: "Add Users" }] : []),
      ...(mayEnd ? [{ keys: ["E"], does: "End Session of the row that has the focus, else of the first" }] : []),
      { keys: ["[", "]"], does: "Page before, page after" },
      ...entries.flatMap(({ label, href }) => {
        const letter = letters[href];
        return letter ? [{ keys: [`G ${letter.toUpperCase()}`], does: label }] : [];
      }),
      { keys: ["?"], does: "These shortcuts" },
    ],
  };
}
