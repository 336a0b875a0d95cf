import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { products, seatTypes } from "@/lib/catalog";
import { refusals } from "@/lib/refusal";
import { type SeatNumbers, shortPools } from "../../../_seats/seat-numbers";
import { shortfall } from "../../../_seats/seat-words";
import type { Reach } from "../../../_seats/ways-out";
import { WaysToSeats } from "../../../_seats/ways-to-seats";
import type { Checked } from "./check-rows";
import type { RowGroups } from "./row-filters";

type CheckSummaryProps = {
  ready: number;
  groups: RowGroups;
  checked: Checked;
  numbers: SeatNumbers | undefined;
  reach: Reach;
  /** How many of the rows without a seat can have a Shared one instead. */
  canShare: number;
  onShare: () => void;
};

/** What the import would do, in numbers, and the pools that have not seats enough for it. */
export function CheckSummary({ ready, groups, checked, numbers, reach, canShare, onShare }: CheckSummaryProps) {
  const late = groups.short.length;
  const short = numbers && late > 0 ? shortPools(afterFile(numbers, checked), gainsOf(checked)) : [];
  const product = short.find(({ seatType }) => seatType === "shared")?.product ?? short[0]?.product;
  const facts = [
    `${ready} ready`,
    `${groups.fix.length} to fix`,
    ...(late > 0 ? [`${late} without a seat`] : []),
    `${groups.unchanged.length} unchanged`,
  ];
  return (
    <>
      <p role="status" className="tabular-nums">
        {facts.join(" · ")}
      </p>
      {late > 0 && (
        <Notice tone="warn" title={refusals.insufficient_seats.message}>
          <ul className="tabular-nums">
            {short.map((pool) => (
              <li key={`${pool.product} ${pool.seatType}`}>{shortfall(pool)}</li>
            ))}
          </ul>
          <p>Seats go to the first rows. The others are not imported until they fit.</p>
          <div className="flex flex-wrap items-center gap-2">
            {canShare > 0 && (
              <Button onClick={onShare}>
                Use Shared for {canShare < late ? `${canShare} of ${late}` : late === 1 ? "this row" : `all ${late}`}
              </Button>
            )}
            {product && <WaysToSeats reach={reach} product={product} />}
          </div>
        </Notice>
      )}
    </>
  );
}

/** The seats as the file leaves them that it takes away from people. */
function afterFile(numbers: SeatNumbers, { freed }: Checked): SeatNumbers {
  const left = structuredClone(numbers);
  for (const product of products) for (const type of seatTypes) left[product][type].assigned -= freed[product][type];
  return left;
}

const gainsOf = ({ needs }: Checked) =>
  products.flatMap((product) => seatTypes.map((seatType) => ({ product, seatType, count: needs[product][seatType] })));
