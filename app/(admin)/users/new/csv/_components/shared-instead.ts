import type { Cells } from "@/lib/imports/read-cells";
import type { Checked, CheckedRow, Late } from "./check-rows";

/** The cells of a row that comes too late to Named seats, with Shared ones instead, where these can be given. */
export function sharedInstead({ cells }: CheckedRow, pools: readonly Late[], spare: Checked["spare"]): Cells | null {
  const can = pools.every(({ product, seatType }) => seatType === "named" && spare[product] >= 1);
  return can ? { ...cells, ...Object.fromEntries(pools.map(({ product }) => [product, "shared"])) } : null;
}

/** All rows that can have Shared seats instead, by their numbers: in the order of the file, as far as these seats go. */
export function allSharedInstead(rows: readonly CheckedRow[], { statuses, spare }: Checked): Map<number, Cells> {
  const mended = new Map<number, Cells>();
  const left = { ...spare };
  for (const [at, row] of rows.entries()) {
    const status = statuses[at];
    const cells = status?.is === "short" && sharedInstead(row, status.pools, left);
    if (!cells) continue;
    for (const { product } of status.pools) left[product]--;
    mended.set(row.row, cells);
  }
  return mended;
}
