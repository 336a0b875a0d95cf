import type { ReactNode } from "react";
import { counted } from "@/components/ui/counted";
import type { SeatBarProps } from "@/components/ui/seat-bar";
import { SeatStrip } from "@/components/ui/seat-strip";
import { TextLink } from "@/components/ui/text-link";
import { productNames, products, seatChoiceNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { SeatCounts } from "@/lib/seats/seat-counts";

/** How full every pool is, and how many agents share one. */
export function Pools({ counts }: { counts: SeatCounts }) {
  return (
    <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
      {products.map((product) => {
        const { named, shared } = counts[product];
        return (
          <section key={product} aria-labelledby={`pools-${product}`} className="border-t border-border pt-4">
            <h2 id={`pools-${product}`} className="mb-3">
              {productNames[product]}
            </h2>
            <ul className="flex flex-col gap-4">
              <Pool product={product} seatType="named" capacity={named.capacity} used={named.assigned}>
                {named.free === 0 ? "none free" : `${named.free} free`}
              </Pool>
              <Pool
                product={product}
                seatType="shared"
                capacity={shared.capacity}
                used={shared.inUse}
                clearing={shared.clearing}
                held={shared.offered}
              >
                {counted(shared.assigned, "agent")} {shared.assigned === 1 ? "uses" : "share"}{" "}
                {shared.capacity === 1 ? "it" : "them"}
              </Pool>
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type PoolProps = Omit<SeatBarProps, "size"> & { children: ReactNode };

function Pool({ product, seatType, capacity, used, clearing = 0, held = 0, children }: PoolProps) {
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 tabular-nums">
        <TextLink look="plain" href={paths.usersWithSeat(product, seatType)}>
          {seatChoiceNames[seatType]}
        </TextLink>
        <span className="text-ink-2">
          {capacity === 0 && used === 0 ? (
            "no seats"
          ) : (
            <>
              <span className="text-ink">
                {used} of {capacity}
              </span>{" "}
              {seatType === "named" ? "assigned" : "in use"} · {children}
            </>
          )}
        </span>
      </div>
      <SeatStrip
        product={product}
        seatType={seatType}
        capacity={capacity}
        used={used - clearing - held}
        clearing={clearing}
        held={held}
      />
    </li>
  );
}
