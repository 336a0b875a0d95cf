import { Notice } from "@/components/ui/notice";
import { poolName, products, seatTypes } from "@/lib/catalog";
import { type SeatNumbers, seatsLeft } from "../../../_seats/seat-numbers";
import type { statusesOf } from "./check-rows";
import type { RowGroups } from "./row-filters";

type CheckSummaryProps = {
  ready: number;
  groups: RowGroups;
  needs: ReturnType<typeof statusesOf>["needs"];
  numbers: SeatNumbers | undefined;
};

/** What the import would do, in numbers, and the pools that have not seats enough for it. */
export function CheckSummary({ ready, groups, needs, numbers }: CheckSummaryProps) {
  const short = numbers
    ? products.flatMap((product) =>
        seatTypes.flatMap((type) => {
          const left = seatsLeft(numbers[product][type], type);
          const needed = needs[product][type];
          return needed > left ? [`${poolName(product, type)}: needs ${needed}, ${left} free`] : [];
        }),
      )
    : [];
  const facts = [
    `${ready} ready`,
    `${groups.fix.length} to fix`,
    ...(groups.short.length > 0 ? [`${groups.short.length} without a seat`] : []),
    `${groups.unchanged.length} unchanged`,
  ];
  return (
    <>
      <p role="status" className="tabular-nums">
        {facts.join(" · ")}
      </p>
      {groups.short.length > 0 && (
        <Notice tone="warn" title="Insufficient seats...">
          <ul className="tabular-nums">
            {short.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>Seats go to the first rows. The others are not imported until they fit.</p>
        </Notice>
      )}
    </>
  );
}
