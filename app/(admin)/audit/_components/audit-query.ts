import { auditRanges } from "@/lib/audit/words";
import { paths } from "@/lib/paths";

const auditKeys = [
  "actor",
  "action",
  "person",
  "source",
  "change",
  "request",
  "range",
  "from",
  "to",
  "before",
  "after",
] as const;

const places = { before: undefined, after: undefined };

/** The address of the audit log, as it was written: values nobody knows stay in it until they are removed. */
export type AuditQuery = {
  readonly [K in (typeof auditKeys)[number]]?: string | undefined;
};

/** What the address asks for. A parameter given twice counts once. */
export function auditQuery(parameters: Record<string, string | string[] | undefined>): AuditQuery {
  return Object.fromEntries(
    auditKeys.flatMap((key) => {
      const given = parameters[key];
      const value = (Array.isArray(given) ? given[0] : given)?.trim();
      return value ? [[key, value]] : [];
    }),
  );
}

/** The address after `change`. Any change but turning the page leads to the newest entries. */
export function auditHref(query: AuditQuery, change: AuditQuery = {}): "/audit" | `/audit?${string}` {
  const text = auditParameters(query, change);
  return text ? `${paths.audit}?${text}` : paths.audit;
}

/** The same as parameters of an address. The first range is what one sees without asking; only chosen days name any. */
export function auditParameters(query: AuditQuery, change: AuditQuery = {}): string {
  const next = { ...query, ...places, ...change };
  const days = next.range === "days";
  const parameters = new URLSearchParams();
  for (const key of auditKeys) {
    const value = next[key];
    const isDay = key === "from" || key === "to";
    const isDefault = key === "range" && value === auditRanges[0] && !next.change && !next.request;
    if (value && !isDefault && (days || !isDay)) parameters.set(key, value);
  }
  return parameters.toString();
}
