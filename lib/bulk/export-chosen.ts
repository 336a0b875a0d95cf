import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { filterNames } from "@/lib/users/filter-names";
import { AskedColumns, UserFilters } from "@/lib/users/user-filters";
import { usersFile } from "@/lib/users/users-file";
import { Selection } from "./bulk-input";
import { selectedOf } from "./bulk-query";

export const ExportChosenInput = z.object({
  selection: Selection,
  sort: UserFilters.shape.sort,
  columns: AskedColumns,
});

/** Exactly the selected of Manage Users whom the actor sees, in the order of the list and with its columns, as a file. */
export async function exportChosen(
  ctx: Context<"read_users">,
  { selection, sort, columns }: z.output<typeof ExportChosenInput>,
) {
  const which = selectedOf(ctx.db.sql, ctx.actor, selection);
  const names = "matching" in selection ? await filterNames(ctx, selection.matching) : [];
  return usersFile(ctx, { which, sort, columns, words: [...names, "selected"] });
}
