const list = new Intl.ListFormat("en", { type: "conjunction" });
const most = 5;

/** That nobody has groups of these names, or none that whoever asks knows of (R17): the same for both. */
export function noGroupWords(names: readonly string[]): string {
  const more = names.length - most;
  const said = [...names.slice(0, most).map((name) => `“${name}”`), ...(more > 0 ? [`${more} more`] : [])];
  return names.length === 1 ? `There is no group ${list.format(said)}.` : `There are no groups ${list.format(said)}.`;
}
