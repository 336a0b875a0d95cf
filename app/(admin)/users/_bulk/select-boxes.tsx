"use client";

import { cx } from "@/components/ui/cx";
import { isSelected } from "./selection";
import { useIsSelected, useSelection } from "./selection-context";

const look = "flex min-h-control w-6 cursor-pointer items-center justify-center select-none";
const box = "size-4 shrink-0 accent-accent";

/** The ids of the rows as they stand, for a range. */
const orderAround = (element: Element) =>
  [...(element.closest("tbody")?.querySelectorAll("input[data-person]") ?? [])].map(
    (input) => input.getAttribute("data-person") ?? "",
  );

/** Selects one row; with Shift all since the last one. */
export function SelectRow({ id, name }: { id: string; name: string }) {
  const { press } = useSelection();
  const checked = useIsSelected(id);
  return (
    <label className={look}>
      <input
        type="checkbox"
        data-person={id}
        aria-label={`Select ${name}`}
        className={box}
        checked={checked}
        onChange={({ currentTarget, nativeEvent }) => {
          const shift = "shiftKey" in nativeEvent && nativeEvent.shiftKey === true;
          press(id, !checked, shift, orderAround(currentTarget));
        }}
      />
    </label>
  );
}

/** Selects the rows of the page: all, none, or some of them already. Where rows are stacked it says so beside the box. */
export function SelectPage({ page }: { page: readonly string[] }) {
  const { selected, select } = useSelection();
  const count = page.filter((id) => isSelected(selected, id)).length;
  const all = count > 0 && count === page.length;
  return (
    <label
      className={cx(
        look,
        "@max-[40rem]/table:w-auto @max-[40rem]/table:justify-start @max-[40rem]/table:gap-4.5 @max-[40rem]/table:-ms-2",
      )}
    >
      <input
        ref={(input) => {
          if (input) input.indeterminate = count > 0 && !all;
        }}
        type="checkbox"
        aria-label="Select all on this page"
        className={box}
        checked={all}
        onChange={() => select(page, !all)}
      />
      <span className="hidden @max-[40rem]/table:inline">Select all on this page</span>
    </label>
  );
}
