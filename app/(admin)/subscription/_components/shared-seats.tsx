import { Panel } from "@/components/ui/panel";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { type Product, poolName, products } from "@/lib/catalog";
import type { Subscription } from "@/lib/subscription/get-subscription";
import { RequestForm } from "./request-form";
import { RequestList } from "./request-list";

type SharedSeatsProps = Subscription & { preset: Product | undefined };

/** Shared seats are asked for: what there is, the form for more, and what became of earlier requests. */
export function SharedSeats({ pools, requests, preset }: SharedSeatsProps) {
  const open = requests.filter(({ state }) => state === "requested").map(({ product }) => product);
  return (
    <Panel title="Shared seats">
      <ul className="mb-6">
        {products.map((product) => {
          const { capacity, used, assigned } = pools[product].shared;
          return (
            <li key={product} className="border-b border-border py-3">
              <p className="flex items-center gap-2 font-medium">
                <SeatGlyph product={product} seatType="shared" fill="used" />
                {poolName(product, "shared")}
              </p>
              <p className="text-ink-2 tabular-nums">
                You have {capacity}, {used} in use now. {assigned} {assigned === 1 ? "agent shares" : "agents share"}{" "}
                them.
              </p>
            </li>
          );
        })}
      </ul>
      <RequestList requests={requests} />
      <RequestForm free={products.filter((product) => !open.includes(product))} preset={preset} />
    </Panel>
  );
}
