import { newAccount, newGroup, newUser } from "@/db/test/seed";

/** One kind of row in a file that somebody kept by hand: its cells, and what must become of it. */
export type Kind = {
  what: string;
  /** email, first name, last name, role, Remote Support, Service Desk, groups; fewer or more than that too. */
  cells: (email: string) => string[];
  comes: "added" | "updated" | "unchanged" | RegExp;
  /** The names that the person has afterwards. */
  names?: [string, string];
  /** Holds letters that Windows-1252 lacks. */
  beyondLatin?: true;
};

const good = (what: string, cells: Kind["cells"], names?: [string, string]): Kind => ({
  what,
  cells,
  comes: "added",
  ...(names && { names }),
});
const bad = (what: string, cells: Kind["cells"], comes: RegExp): Kind => ({ what, cells, comes });
const badEmail = (what: string, make: (email: string) => string) =>
  bad(`an address ${what}`, (email) => [make(email), "A", "B", "", "", "", ""], /^Enter|^Email must/);
const named = (what: string, first: string, last = ""): Kind =>
  good(`a name ${what}`, (email) => [email, first, last, "", "", "", ""], [first.trim(), last]);
const seat = (word: string) => good(`the seat “${word}”`, (email) => [email, "", "", "", word, "", ""]);
const role = (word: string) => good(`the role “${word}”`, (email) => [email, "", "", word, "", "", ""]);

/** What can come any number of times, each with an address of its own. */
export const kinds: readonly Kind[] = [
  badEmail("without @", (email) => email.replace("@", ".")),
  badEmail("with two @", (email) => email.replace("@", "@@")),
  badEmail("with a space", (email) => email.replace("@", " @ ")),
  badEmail("without a domain", (email) => email.replace(/@.*/, "@")),
  badEmail("without a dot in its domain", (email) => email.replace(/@.*/, "@example")),
  badEmail("that ends in a dot", (email) => `${email}.`),
  badEmail("with two dots", (email) => `x..${email}`),
  badEmail("that begins with a dot", (email) => `.${email}`),
  badEmail("with a comma", (email) => email.replace("@", ",@")),
  badEmail("in angle brackets", (email) => `Ana <${email}>`),
  badEmail("in quotes", (email) => `"${email}"`),
  badEmail("with a semicolon", (email) => `${email};${email}`),
  badEmail("that is too long", (email) => `${"x".repeat(250)}${email}`),
  badEmail("that is a formula", (email) => `=HYPERLINK("${email}")`),
  badEmail("that is missing", () => ""),
  badEmail("of blanks", () => "   "),
  good("an address in capitals", (email) => [email.toUpperCase(), "", "", "", "", "", ""]),
  good("an address between blanks", (email) => [`  ${email} `, "", "", "", "", "", ""]),
  { ...good("a full-width address", (email) => [email.replace("p", "ｐ"), "", "", "", "", "", ""]), beyondLatin: true },
  named("with accents", "José", "Ålund-Çelik"),
  named("with quotes", 'Ana "the first"', "O'Neill"),
  named("with a comma and a semicolon", "Silva, Ana; Dr.", "x"),
  named("that is a formula", "=1+1", "+cmd"),
  named("that begins with a minus", "-Ana", "@Silva"),
  { ...named("in full-width signs", "＝Ana", "－1"), beyondLatin: true },
  { ...named("in another script", "زهرا", "山田"), beyondLatin: true },
  { ...named("with a picture", "Ana 👩‍💻"), beyondLatin: true },
  named("as long as it may be", "x".repeat(100)),
  named("between blanks", "  Ana  "),
  named("that is a number", "007", "1e5"),
  named("that looks like SQL", "'); drop table users; --", "%_\\"),
  named("that looks like a page", "<b>Ana</b>", "&amp;"),
  bad("a first name that is too long", (email) => [email, "x".repeat(101), "", "", "", "", ""], /at most 100/),
  bad("a last name that is too long", (email) => [email, "", "x".repeat(5000), "", "", "", ""], /at most 100/),
  bad("a name of two lines", (email) => [email, "Ana\r\nSilva", "", "", "", "", ""], /letters, spaces and punctuation/),
  bad("a name with a tab", (email) => [email, "Ana\tSilva", "", "", "", "", ""], /letters, spaces and punctuation/),
  role("agent"),
  role("AGENT"),
  role(" Manager "),
  role("Administrator"),
  role("user"),
  role("-"),
  bad("a role that nobody knows", (email) => [email, "", "", "boss", "", "", ""], /Use agent, manager or admin/),
  bad("a slip in a role", (email) => [email, "", "", "manger", "", "", ""], /Did you mean manager\?/),
  seat("shared"),
  seat("SHARED"),
  seat("Concurrent"),
  seat("Shared seat"),
  seat("none"),
  seat("No seat"),
  { ...seat("–"), beyondLatin: true },
  bad("a slip in a seat", (email) => [email, "", "", "", "concurent", "", ""], /Did you mean shared\?/),
  bad("a seat that nobody knows", (email) => [email, "", "", "", "gold", "", ""], /Use named, shared, none/),
  bad("two seats in one cell", (email) => [email, "", "", "", "named, shared", "", ""], /Use named, shared, none/),
  bad(
    "a product without seats",
    (email) => [email, "", "", "", "", "shared", ""],
    /^Insufficient seats: the plan has no Service Desk Shared/,
  ),
  good("a group", (email) => [email, "", "", "", "", "", "Day"]),
  good("two groups in another case", (email) => [email, "", "", "", "", "", "DAY; night"]),
  bad("a group that nobody made", (email) => [email, "", "", "", "", "", "Moon"], /^There is no group “Moon”\.$/),
  good("a row that ends early", (email) => [email]),
  good("a row with cells too many", (email) => [email, "Ana", "", "", "", "", "", "what", "is this"], ["Ana", ""]),
];

/** People whom the file is about and who are there already, or are somebody else's: each row once. */
export async function peopleOfOld() {
  const account = await newAccount({
    remoteSupport: { named: 0, shared: 5 },
    serviceDesk: { named: 40, shared: 0 },
  });
  await newGroup(account.id, "Day");
  await newGroup(account.id, "Night");
  const stranger = await newUser((await newAccount()).id, { firstName: "Secret" });
  const user = (options: Parameters<typeof newUser>[1] = {}) =>
    newUser(account.id, { firstName: "Ana", lastName: "Silva", ...options });
  const [same, other, seated, suspended, renamed] = [
    await user({ remoteSupport: "shared" }),
    await user(),
    await user({ remoteSupport: "shared" }),
    await user({ status: "suspended" }),
    await user({ status: "suspended" }),
  ];
  const once: Kind[] = [
    {
      what: "somebody as they are",
      cells: () => [same.email, "Ana", "", "", "shared", "", ""],
      comes: "unchanged",
      names: ["Ana", "Silva"],
    },
    {
      what: "somebody with another name",
      cells: () => [other.email, "", "Souza", "", "", "", ""],
      comes: "updated",
      names: ["Ana", "Souza"],
    },
    {
      what: "somebody who gives a seat up",
      cells: () => [seated.email.toUpperCase(), "", "", "", "none", "", ""],
      comes: "updated",
    },
    {
      what: "somebody suspended, with a seat",
      cells: () => [suspended.email, "", "", "", "shared", "", ""],
      comes: /suspended/,
    },
    {
      what: "somebody suspended, with a name",
      cells: () => [renamed.email, "Bea", "", "", "", "", ""],
      comes: "updated",
      names: ["Bea", "Silva"],
    },
    {
      what: "somebody of another account",
      cells: () => [stranger.email, "Ana", "", "", "", "", ""],
      comes: /^This email address cannot be used/,
    },
  ];
  return { account, once, stranger };
}
