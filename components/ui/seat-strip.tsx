import type { Product, SeatType } from "@/lib/catalog";
import { SeatBar } from "./seat-bar";
import { type SeatFill, SeatShape } from "./seat-glyph";

export type SeatStripProps = {
  product: Product;
  seatType: SeatType;
  capacity: number;
  /** Assigned (Named) or in use (Shared), without those that are clearing. */
  used: number;
  clearing?: number;
  size?: 12 | 16;
};

const mostGlyphs = 24;
const gap = 3;

/** The seats of a pool, one glyph each up to 24, a bar above that. Hidden from screen readers: words stand beside it. */
export function SeatStrip({ size = 16, ...pool }: SeatStripProps) {
  const { product, seatType, capacity, used, clearing = 0 } = pool;
  if (capacity > mostGlyphs) return <SeatBar {...pool} size={size} />;
  if (capacity <= 0) return null;
  const fills = Array.from({ length: capacity }, (_, seat): SeatFill => {
    if (seat < used) return "used";
    return seat < used + clearing ? "clearing" : "free";
  });
  const width = capacity * (size + gap) - gap;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${size}`} width={width} height={size} className="max-w-full">
      {fills.map((fill, seat) => {
        const x = seat * (size + gap);
        return <SeatShape key={x} product={product} seatType={seatType} fill={fill} x={x} size={size} />;
      })}
    </svg>
  );
}
