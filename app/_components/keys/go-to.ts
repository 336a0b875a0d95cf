import { paths } from "@/lib/paths";

/** The letter after G that leads to a page, by its address. */
export const letters: Record<string, string> = {
  [paths.home]: "o",
  [paths.users]: "u",
  [paths.sharedSessions]: "s",
  [paths.audit]: "a",
  [paths.subscription]: "p",
  [paths.settings]: "t",
  [paths.mySeats]: "m",
};

export type Entry = { label: string; href: string };

/** Where G and a letter lead, of the pages that this person has. */
export const goTo = (entries: readonly Entry[], letter: string) =>
  entries.find(({ href }) => letters[href] === letter)?.href;

/** Does this person have Add Users? */
export const mayAdd = (entries: readonly Entry[]) => entries.some(({ href }) => href === paths.addUsers);
