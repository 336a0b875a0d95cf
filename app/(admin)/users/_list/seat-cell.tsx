"use client";

import { useSeatCounts } from "@/components/shell/use-seat-counts";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuChoice, MenuOption } from "@/components/ui/menu";
import { type Product, productNames, type SeatChoice, seatChoiceNames, seatChoices } from "@/lib/catalog";
import { useSeatChanges } from "./seat-changes";
import { type SeatNowState, SeatText } from "./seat-text";

type SeatCellProps = {
  user: { id: string; version: number; name: string };
  product: Product;
  seat: SeatChoice;
  now: SeatNowState;
};

/** Somebody's seat of one product, changed from the row at once. */
export function SeatCell({ user, product, seat, now }: SeatCellProps) {
  const { saving } = useSeatChanges();
  if (saving === `${user.id} ${product}`) return <span role="status">Saving…</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${productNames[product]} seat for ${user.name}: ${seatChoiceNames[seat]}${now ? `, ${now.replace("_", " ")}` : ""}`}
          className="-ms-2 inline-flex min-h-control items-center gap-2 rounded-control px-2 transition-colors hover:bg-selected aria-expanded:bg-selected"
        >
          <SeatText product={product} seat={seat} now={now} />
          <span className="text-ink-2">
            <Icon name="chevron-down" />
          </span>
        </button>
      }
    >
      <Choices user={user} product={product} seat={seat} />
    </Menu>
  );
}

/** What the menu offers, with the counts that only an open one needs to know. */
function Choices({ user, product, seat }: Omit<SeatCellProps, "now">) {
  const { choose } = useSeatChanges();
  const { counts } = useSeatCounts();
  const pools = counts?.[product];
  const asides: Record<SeatChoice, string | undefined> = {
    none: undefined,
    named: pools && `${pools.named.free} free`,
    shared: pools && `${pools.shared.inUse} of ${pools.shared.capacity} in use`,
  };
  return (
    <MenuChoice
      label={productNames[product]}
      value={seat}
      onChange={(value) => {
        const wanted = seatChoices.find((choice) => choice === value);
        if (wanted && wanted !== seat) choose({ user, product, seat: wanted });
      }}
    >
      {seatChoices.map((choice) => (
        <MenuOption key={choice} value={choice} aside={asides[choice]}>
          {seatChoiceNames[choice]}
        </MenuOption>
      ))}
    </MenuChoice>
  );
}
