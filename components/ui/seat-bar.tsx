import { productHue } from "./seat-glyph";
import type { SeatStripProps } from "./seat-strip";

/** A pool of more than 24 seats as a bar with the same fills: solid used, hatched clearing, outlined free. */
export function SeatBar({ product, seatType, capacity, used, clearing = 0, size }: SeatStripProps) {
  const width = 200;
  const height = size ?? 16;
  const inner = width - 2;
  const share = (seats: number) => (inner * Math.min(seats, capacity)) / capacity;
  const solid = share(used);
  const hatched = Math.min(share(clearing), inner - solid);
  const round = seatType === "shared" ? height / 2 - 1 : 1.5;
  const hatch = `hatch-${product}`;
  const clip = `bar-${product}-${seatType}-${height}`;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="max-w-full">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" fill="currentColor" />
        </pattern>
        <clipPath id={clip}>
          <rect x="1" y="1" width={inner} height={height - 2} rx={round} />
        </clipPath>
      </defs>
      <g className={productHue[product]} clipPath={`url(#${clip})`}>
        <rect className="seat-fill" x="1" y="1" width={solid} height={height - 2} fill="currentColor" />
        {hatched > 0 && <rect x={1 + solid} y="1" width={hatched} height={height - 2} fill={`url(#${hatch})`} />}
      </g>
      <rect
        className="seat-outline text-border-strong"
        x="1"
        y="1"
        width={inner}
        height={height - 2}
        rx={round}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
