"use client";

import { productNames, products } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import { type SessionState, sessionStates } from "@/lib/seats/shared-session";
import { AgentFilter } from "./agent-filter";
import { FilterLinks } from "./filter-links";
import { sessionQuery } from "./session-query";

type Filters = { product?: string; state?: string; agent?: string };

const stateNames: Record<SessionState, string> = { in_use: "In use", clearing: "Clearing", no_signal: "No signal" };
const all = { value: undefined, label: "All" };
const byProduct = [all, ...products.map((value) => ({ value, label: productNames[value] }))];
const byState = [all, ...sessionStates.map((value) => ({ value, label: stateNames[value] }))];

/** Narrows the list. The address says it too, so that it can be sent to somebody; Back undoes a choice. */
export function SessionFilters({ filters }: { filters: Filters }) {
  const address = (change: Filters) => {
    const query = sessionQuery({ ...filters, page: 1, ...change });
    return query ? `${paths.sharedSessions}?${query}` : paths.sharedSessions;
  };
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
      <FilterLinks
        label="Product"
        options={byProduct}
        chosen={filters.product}
        hrefOf={(product) => address({ product })}
      />
      <FilterLinks label="State" options={byState} chosen={filters.state} hrefOf={(state) => address({ state })} />
      <div className="max-sm:w-full">
        <AgentFilter
          value={filters.agent ?? ""}
          onChange={(agent) => window.history.replaceState(null, "", address({ agent }))}
        />
      </div>
    </div>
  );
}
