import type { Metadata } from "next";
import { FilterChips } from "@/components/ui/filter-chips";
import { PageHeader } from "@/components/ui/page-header";
import { AuditFilters as Asked } from "@/lib/audit/audit-filters";
import { namesOfPeople } from "@/lib/audit/find-people";
import { listEvents } from "@/lib/audit/list-events";
import { nobodies } from "@/lib/audit/words";
import { pageContext } from "@/lib/http/page-context";
import { paths } from "@/lib/paths";
import { zoneOf } from "@/lib/settings/company";
import { getCompany } from "@/lib/settings/get-company";
import { AuditFilters } from "./_components/audit-filters";
import { AuditNavigation, AuditProgress } from "./_components/audit-navigation";
import { AuditPages } from "./_components/audit-pages";
import { auditParameters, auditQuery } from "./_components/audit-query";
import { AuditTable } from "./_components/audit-table";
import { ExportLink } from "./_components/export-link";
import { auditChips } from "./_components/filter-words";
import { NewerEntries } from "./_components/newer-entries";
import { NoEntries } from "./_components/no-entries";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const ctx = await pageContext("manage_account", "signed_in");
  const query = auditQuery(await searchParams);
  const asked = Asked.parse(query);
  const people = [asked.actor, asked.person].flatMap((id) => (id && !(id in nobodies) ? [id] : []));
  const [{ entries, newer, older, since }, names, company] = await Promise.all([
    listEvents(ctx, asked),
    namesOfPeople(ctx, people),
    getCompany(ctx),
  ]);
  const chips = auditChips(query, names);
  const newest = !asked.before && !asked.after && !asked.change;
  return (
    <AuditNavigation>
      <PageHeader
        title="Audit log"
        lead="Who did what, when and from where. Entries are kept when people are removed."
        actions={<ExportLink query={query} />}
      />
      <div className="flex flex-col gap-4">
        <AuditFilters query={query} names={names} zone={zoneOf(company)} />
        <FilterChips chips={chips} clearHref={paths.audit} />
        <div>
          {newest && <NewerEntries parameters={auditParameters(query, { after: entries[0]?.place })} />}
          <AuditProgress />
          {entries.length > 0 ? (
            <AuditTable
              entries={entries}
              query={query}
              caption={["Audit log", ...chips.map(({ label }) => label)].join(", ")}
            />
          ) : (
            <NoEntries query={query} filtered={chips.length > 0} since={since} />
          )}
          <AuditPages query={query} newer={newer} older={older} />
        </div>
      </div>
    </AuditNavigation>
  );
}
