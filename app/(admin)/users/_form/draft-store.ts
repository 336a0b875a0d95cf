/** What was typed and not saved yet, kept in the tab: it survives an error, a reload and a look at another page. */

const listeners = new Set<() => void>();
const memory = new Map<string, string>();

/** Calls back whenever a draft of this tab changes. */
export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft as it was written, or null. */
export function readDraft(key: string): string | null {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null; // storage is forbidden: the draft lives as long as the page
  }
}

/** Keeps the draft, or forgets it when there is none. */
export function writeDraft(key: string, draft: object | null): void {
  const text = draft && JSON.stringify(draft);
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    if (text === null) memory.delete(key);
    else memory.set(key, text);
  }
  for (const listener of listeners) listener();
}
