"use client";

import { useEffect, useState } from "react";
import type { Group } from "@/lib/groups/list-groups";
import type { UserColumn } from "@/lib/users/user-columns";
import { readDraft, writeDraft } from "../_form/draft-store";
import type { Viewer } from "../_form/may-change";
import type { FoundUsers } from "../_list/found-users";
import type { UserQuery } from "../_list/user-query";
import type { Reach } from "../_seats/ways-out";
import { BulkDialog } from "./bulk-dialog";
import { type BulkDraft, bulkDraft } from "./bulk-draft";
import { countSelected, filtersOf, nobody, sentSelection } from "./selection";
import { SelectionBar } from "./selection-bar";
import { useSelection } from "./selection-context";
import { useExport } from "./use-export";

type BulkChangesProps = {
  found: FoundUsers;
  query: UserQuery;
  columns: readonly UserColumn[];
  viewer: Viewer;
  reach: Reach;
  groups: readonly Group[];
};

/** What is kept on the way to the plan and back. */
type Kept = { filters: string; all: string | null; ids: string[]; draft: BulkDraft };

/** The bar over the selection, and the dialog that it opens. Changing the plan first leads back to the same choices. */
export function BulkChanges({ found, query, columns, viewer, reach, groups }: BulkChangesProps) {
  const { selected, replace } = useSelection();
  const [asked, setAsked] = useState<BulkDraft | null>(null);
  const { pending, exportSelected } = useExport(query, columns);
  const filters = filtersOf(query);
  const key = `openseat.bulk.${viewer.id}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is taken up once, when the page comes
  useEffect(() => {
    const text = readDraft(key);
    if (text === null) return;
    writeDraft(key, null);
    const kept: Kept = JSON.parse(text);
    if (kept.filters !== filters) return;
    replace({ all: kept.all, ids: new Set(kept.ids) });
    setAsked(kept.draft);
  }, []);

  const keep = (draft: BulkDraft) => writeDraft(key, { filters, all: selected.all, ids: [...selected.ids], draft });
  return (
    <>
      <SelectionBar
        found={found}
        page={found.users.map(({ id }) => id)}
        viewer={viewer}
        grouped={groups.length > 0}
        exporting={pending}
        onAsk={(kind) => setAsked(bulkDraft(kind))}
        onExport={() => exportSelected(sentSelection(selected, query), countSelected(selected, found))}
      />
      {asked && (
        <BulkDialog
          start={asked}
          selection={sentSelection(selected, query)}
          count={countSelected(selected, found)}
          reach={reach}
          groups={groups}
          onLeave={keep}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            replace(nobody);
          }}
        />
      )}
    </>
  );
}
