import { Panel } from "@/components/ui/panel";
import { productNames, products, seatChoiceNames } from "@/lib/catalog";
import type { Seats } from "../../_seats/seat-numbers";

/** The Products pane of somebody who may not change it: what is, and why it stays. */
export function ProductsText({ seats, reason }: { seats: Seats; reason: string }) {
  return (
    <Panel title="Products">
      <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {products.map((product) => (
          <div key={product} className="contents">
            <dt className="text-ink-2">{productNames[product]}</dt>
            <dd className="font-medium">{seatChoiceNames[seats[product]]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-label font-regular text-ink-2">{reason}</p>
    </Panel>
  );
}
