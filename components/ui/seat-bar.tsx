import { useId } from "react";
import type { Product, SeatType } from "@/lib/catalog";
import { productHue } from "./seat-glyph";

export type SeatBarProps = {
  product: Product;
  seatType: SeatType;
  capacity: number;
  /** Assigned (Named) or in use (Shared), without those that are clearing. */
  used: number;
  clearing?: number;
  /** Kept for somebody in line. */
  held?: number;
  size?: 12 | 16;
};

const width = 200;

/** A pool of more than 24 seats as a bar with the same fills: solid used, hatched clearing or kept for somebody, outlined free. */
export function SeatBar({
  product,
  seatType,
  capacity,
  used,
  clearing = 0,
  held = 0,
  size: height = 16,
}: SeatBarProps) {
  const id = useId();
  const box = { x: 1, y: 1, width: width - 2, height: height - 2, rx: seatType === "shared" ? height / 2 - 1 : 1.5 };
  const share = (seats: number) => (box.width * Math.min(seats, capacity)) / capacity;
  const solid = share(used);
  const hatched = Math.min(share(clearing + held), box.width - solid);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={`block max-w-full ${productHue[product]}`}
    >
      <defs>
        <pattern id={`${id}h`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" fill="currentColor" />
        </pattern>
        <clipPath id={`${id}c`}>
          <rect {...box} />
        </clipPath>
      </defs>
      <g clipPath={`url(#${id}c)`}>
        <rect className="seat-fill" x="1" y="1" width={solid} height={box.height} fill="currentColor" />
        {hatched > 0 && <rect x={1 + solid} y="1" width={hatched} height={box.height} fill={`url(#${id}h)`} />}
      </g>
      <rect {...box} className="seat-outline text-border-strong" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
