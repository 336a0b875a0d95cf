import {
  type AuditAction,
  actionsOf,
  auditActions,
  auditGroupNames,
  auditGroups,
  auditSourceNames,
  auditSources,
  isAuditAction,
} from "@/lib/audit/actions";
import { type AuditRange, auditRanges, nobodies } from "@/lib/audit/words";
import { type AuditQuery, auditHref } from "./audit-query";

/** The names of people that the address names by their id. */
export type Names = { readonly [id: string]: string };

export const rangeNames: Record<AuditRange, string> = {
  "24h": "Last 24 hours",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
  "90d": "Last 90 days",
  "365d": "Last 12 months",
  all: "Since the beginning",
  days: "Chosen days",
};

/** Who can have acted, besides people. */
export const nobodyOptions = Object.entries(nobodies).map(([value, { name }]) => ({ value, name }));

const all = Object.keys(auditActions).filter(isAuditAction);
const named = (action: AuditAction) => ({ value: action, label: auditActions[action].name });

/** All actions in their groups, each group first as a whole. */
export const actionGroups = auditGroups.map((group) => ({
  heading: auditGroupNames[group],
  options: [
    { value: group, label: "All of these" },
    ...all.filter((action) => auditActions[action].group === group).map(named),
  ],
}));

const groupName = (value: string) => auditGroups.find((group) => group === value);

function actionName(value: string): string | undefined {
  const group = groupName(value);
  if (group) return auditGroupNames[group];
  return actionsOf(value) && isAuditAction(value) ? auditActions[value].name : undefined;
}

const sourceName = (value: string) => {
  const known = auditSources.find((source) => source === value);
  return known && auditSourceNames[known];
};

const rangeName = (value: string, { from, to }: AuditQuery) => {
  const known = auditRanges.find((range) => range === value);
  if (known !== "days") return known && rangeNames[known];
  return from && from === to ? from : `${from ?? "the beginning"} to ${to ?? "today"}`;
};

export type AuditChip = { key: keyof AuditQuery; label: string; without: ReturnType<typeof auditHref> };

/** One chip for each active filter; what nobody knows is said, never dropped. */
export function auditChips(query: AuditQuery, names: Names): AuditChip[] {
  const nobody = nobodyOptions.find(({ value }) => value === query.actor)?.name;
  const words: [keyof AuditQuery, string, string | undefined][] = [
    ["actor", "Actor", query.actor && (nobody ?? names[query.actor])],
    ["action", "Action", query.action && actionName(query.action)],
    ["person", "Person", query.person && names[query.person]],
    ["source", "From", query.source && sourceName(query.source)],
    ["range", "Time", query.range && rangeName(query.range, query)],
    ["request", "Request", query.request],
    ["change", "Change", query.change],
  ];
  return words.flatMap(([key, singular, name]) => {
    const value = query[key];
    if (!value) return [];
    return [
      { key, label: `${singular}: ${name ?? `${value} (unknown)`}`, without: auditHref(query, { [key]: undefined }) },
    ];
  });
}
