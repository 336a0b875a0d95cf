import { SeatGlyph } from "@/components/ui/seat-glyph";
import { type Product, type SeatChoice, seatChoiceNames, seatTypes } from "@/lib/catalog";
import type { ListedUser } from "@/lib/users/list-users";

export type SeatNowState = ListedUser["occupying"][Product];

type SeatTextProps = { product: Product; seat: SeatChoice; now: SeatNowState };

const nowWords = { in_use: "in use", clearing: "clearing", offered: "offered" } as const;

/** "Shared, in use": somebody's seat of one product, with its drawing. A cleared seat may outlive its assignment. */
export function SeatText({ product, seat, now }: SeatTextProps) {
  const seatType = seatTypes.find((type) => type === seat);
  if (!seatType && !now) return <span className="text-ink-2">{seatChoiceNames.none}</span>;
  const fill = seatType === "named" ? "used" : now === "clearing" ? "clearing" : now ? "used" : "free";
  return (
    <span className="inline-flex items-center gap-2">
      <SeatGlyph product={product} seatType={seatType ?? "shared"} fill={fill} />
      <span>
        {seatChoiceNames[seat]}
        {now && `, ${nowWords[now]}`}
      </span>
    </span>
  );
}
