"use client";

import { Select } from "@/components/ui/select";
import { auditSourceNames, auditSources } from "@/lib/audit/actions";
import { auditRanges } from "@/lib/audit/words";
import { useAuditNavigation } from "./audit-navigation";
import { type AuditQuery, auditHref } from "./audit-query";
import { ChosenDays } from "./chosen-days";
import { actionGroups, type Names, rangeNames } from "./filter-words";
import { PersonFilter } from "./person-filter";

const any = "any";
const sources = auditSources.map((value) => ({ value, label: auditSourceNames[value] }));
const ranges = auditRanges.map((value) => ({ value, label: rangeNames[value] }));

type AuditFiltersProps = {
  query: AuditQuery;
  names: Names;
  /** The time zone of the company's days. */
  zone: string;
};

/** What the log is narrowed to: who, what, to whom, from where, when. All of it stands in the address. */
export function AuditFilters({ query, names, zone }: AuditFiltersProps) {
  const { go } = useAuditNavigation();
  const choose = (change: AuditQuery) => go(auditHref(query, change));
  const known = (value: string | undefined, options: readonly { value: string }[]) =>
    value && options.some((option) => option.value === value) ? value : any;
  const range = known(query.range, ranges);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        <PersonFilter what="actor" query={query} names={names} />
        <Select
          label="Action"
          value={known(
            query.action,
            actionGroups.flatMap(({ options }) => options),
          )}
          onChange={(action) => choose({ action: action === any ? undefined : action })}
          groups={[{ options: [{ value: any, label: "Any action" }] }, ...actionGroups]}
        />
        <PersonFilter what="person" query={query} names={names} />
        <Select
          label="From where"
          value={known(query.source, sources)}
          onChange={(source) => choose({ source: source === any ? undefined : source })}
          groups={[{ options: [{ value: any, label: "Anywhere" }, ...sources] }]}
        />
        <Select
          label="When"
          value={range === any ? (query.change || query.request ? "all" : auditRanges[0]) : range}
          onChange={(range) => choose({ range })}
          groups={[{ options: ranges }]}
        />
      </div>
      {query.range === "days" && <ChosenDays key={`${query.from} ${query.to}`} query={query} zone={zone} />}
    </div>
  );
}
