"use client";

import { Select } from "@/components/ui/select";
import { productNames, products } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import { type SessionState, sessionStates } from "@/lib/seats/shared-session";
import { AgentFilter } from "./agent-filter";
import { sessionQuery } from "./session-query";

type Filters = { product?: string; state?: string; agent?: string };

const stateNames: Record<SessionState, string> = { in_use: "In use", clearing: "Clearing", no_signal: "No signal" };
const all = { value: "all", label: "All" };
const productGroups = [{ options: [all, ...products.map((value) => ({ value, label: productNames[value] }))] }];
const stateGroups = [{ options: [all, ...sessionStates.map((value) => ({ value, label: stateNames[value] }))] }];

/** Narrows the list. The address says it too, so that it can be sent to somebody; Back undoes a choice. */
export function SessionFilters({ filters }: { filters: Filters }) {
  const address = (change: Filters) => {
    const query = sessionQuery({ ...filters, page: 1, ...change });
    return query ? `${paths.sharedSessions}?${query}` : paths.sharedSessions;
  };
  const choose = (change: Filters) => window.history.pushState(null, "", address(change));
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Select
        label="Product"
        value={filters.product ?? "all"}
        groups={productGroups}
        onChange={(product) => choose({ product: product === "all" ? "" : product })}
      />
      <Select
        label="State"
        value={filters.state ?? "all"}
        groups={stateGroups}
        onChange={(state) => choose({ state: state === "all" ? "" : state })}
      />
      <AgentFilter
        value={filters.agent ?? ""}
        onChange={(agent) => window.history.replaceState(null, "", address({ agent }))}
      />
    </div>
  );
}
