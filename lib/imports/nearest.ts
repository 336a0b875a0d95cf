/** The word that `typed` is a slip of: at most two letters wrong, missing or too many, and about a third of it at most. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const close = words
    .map((word) => ({ word, slips: slipsBetween(typed.slice(0, 30), word) }))
    .filter(({ word, slips }) => slips <= (word.length < 4 ? 0 : Math.min(2, Math.round(word.length / 3))))
    .toSorted((a, b) => a.slips - b.slips);
  return close[0]?.word;
}

/** How many letters have to be put in, taken out or changed to make one word of another (Levenshtein). */
function slipsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let at = 0; at < to.length; at++) {
      const changed = (row[at] ?? 0) + (letter === to[at] ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
