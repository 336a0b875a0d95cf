import { SeatBar, type SeatBarProps } from "./seat-bar";
import { type SeatFill, SeatShape } from "./seat-glyph";

const mostGlyphs = 24;
const perRow = 12;
const gap = 3;

/** The seats of a pool, one glyph each up to 24, a bar above that. Hidden from screen readers: words stand beside it. */
export function SeatStrip({ size = 16, ...pool }: SeatBarProps) {
  const { product, seatType, capacity, used, clearing = 0, held = 0 } = pool;
  if (capacity > mostGlyphs) return <SeatBar {...pool} size={size} />;
  if (capacity <= 0) return null;
  const step = size + gap;
  const width = Math.min(capacity, perRow) * step - gap;
  const height = Math.ceil(capacity / perRow) * step - gap;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="block">
      {Array.from({ length: capacity }, (_, seat) => {
        const fill = fillOf(seat - used, clearing, held);
        const at = { x: (seat % perRow) * step, y: Math.floor(seat / perRow) * step };
        return (
          <g key={`${at.x} ${at.y}`} transform={`translate(${at.x} ${at.y})`}>
            <SeatShape product={product} seatType={seatType} fill={fill} size={size} />
          </g>
        );
      })}
    </svg>
  );
}

/** What fills the seat that stands so far behind the last one in use. */
function fillOf(place: number, clearing: number, held: number): SeatFill {
  if (place < 0) return "used";
  if (place < clearing) return "clearing";
  return place < clearing + held ? "held" : "free";
}
