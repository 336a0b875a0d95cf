import { SeatStrip } from "@/components/ui/seat-strip";
import { TextLink } from "@/components/ui/text-link";
import { type Product, poolName, type SeatType, seatChoiceNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";

export type PoolCount = { capacity: number; used: number; clearing: number; offered: number; waiting: number };

type SeatLineProps = { product: Product; seatType: SeatType; count: PoolCount | "loading" | "unavailable" };

/** A pool in Product Seats: how much of it is used, and the way to the people who have it. */
export function SeatLine({ product, seatType, count }: SeatLineProps) {
  const known = typeof count === "string" ? undefined : count;
  return (
    <TextLink href={paths.usersWithSeat(product, seatType)} look="block">
      <span className="sr-only">
        {poolName(product, seatType)}: {spoken(seatType, count)}. Show these users.
      </span>
      <span aria-hidden="true" className="flex items-baseline justify-between gap-2">
        <span>{seatChoiceNames[seatType]}</span>
        <span className="text-label font-regular text-ink-2 tabular-nums">{shown(count)}</span>
      </span>
      {known && known.capacity > 0 && (
        <span className="mt-1 block">
          <SeatStrip
            product={product}
            seatType={seatType}
            capacity={known.capacity}
            used={known.used - known.clearing - known.offered}
            clearing={known.clearing}
            held={known.offered}
            size={12}
          />
        </span>
      )}
    </TextLink>
  );
}

function shown(count: SeatLineProps["count"]) {
  if (count === "loading") return "";
  if (count === "unavailable") return "count unavailable";
  if (count.capacity === 0 && count.used === 0) return "no seats";
  return (
    <>
      {count.waiting > 0 && `${count.waiting} waiting · `}
      {count.clearing > 0 && <span className="text-clearing">{count.clearing} clearing · </span>}
      {count.clearing === 0 && count.waiting === 0 && count.used >= count.capacity && "full · "}
      <span className="text-ink">{count.used}</span> of {count.capacity}
    </>
  );
}

function spoken(seatType: SeatType, count: SeatLineProps["count"]): string {
  if (typeof count === "string") return count === "loading" ? "count not read yet" : "count unavailable";
  const { capacity, used, clearing, waiting } = count;
  const verb = seatType === "named" ? "assigned" : "in use";
  const part = clearing === 0 ? "" : `, ${clearing} of them clearing`;
  const line = waiting === 0 ? "" : `, ${waiting} ${waiting === 1 ? "agent" : "agents"} waiting`;
  return `${used} of ${capacity} ${verb}${part}${line}`;
}
