const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What of `value` is not as in `saved`, field by field, inside of groups too. Empty where nothing differs. */
export function difference<T extends object>(saved: T, value: T): Partial<T>;
export function difference(saved: object, value: object): object {
  const before = new Map<string, unknown>(Object.entries(saved));
  const changed: Record<string, unknown> = {};
  for (const [field, now] of Object.entries(value)) {
    const was = before.get(field);
    if (isRecord(now) && isRecord(was)) {
      const inner = difference(was, now);
      if (Object.keys(inner).length > 0) changed[field] = inner;
    } else if (JSON.stringify(now) !== JSON.stringify(was)) {
      changed[field] = now;
    }
  }
  return changed;
}

/**
 * `saved` with the fields of a difference; what somebody else saved meanwhile in other fields stays. One that is a list where
 * fields are saved was kept by a page from before they were: it is let go.
 */
export function withDifference<T extends object>(saved: T, changed: object): T {
  const before = new Map<string, unknown>(Object.entries(saved));
  const merged = Object.entries(changed).map(([field, now]) => {
    const was = before.get(field);
    return [field, isRecord(was) ? withDifference(was, isRecord(now) ? now : {}) : now] as const;
  });
  return { ...saved, ...Object.fromEntries(merged) };
}
