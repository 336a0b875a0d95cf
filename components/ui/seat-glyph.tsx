import type { Product, SeatType } from "@/lib/catalog";

export type SeatFill = "used" | "clearing" | "free" | "waiting" | "held";

type SeatShapeProps = { product: Product; seatType: SeatType; fill: SeatFill; size: number };

/** The colour utility of a product. */
export const productHue: Record<Product, string> = { remote_support: "text-rs", service_desk: "text-sd" };

const inset = 1;

/** One seat inside an SVG: hue is the product, shape the seat type (square Named, circle Shared), fill the state. */
export function SeatShape({ product, seatType, fill, size }: SeatShapeProps) {
  const middle = size / 2;
  const side = size - 2 * inset;
  const round = seatType === "shared" ? side / 2 : 1.5;
  const box = { x: inset, y: inset, width: side, height: side, rx: round };
  return (
    <g className={fill === "free" ? "text-border-strong" : productHue[product]}>
      <rect
        {...box}
        className="seat-outline"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={fill === "waiting" ? "2.5 2" : undefined}
      />
      {fill === "clearing" && <path d={startHalf(middle, side, round)} className="seat-fill" fill="currentColor" />}
      {fill === "held" && <circle cx={middle} cy={middle} r={size / 6} className="seat-fill" fill="currentColor" />}
      <rect {...box} className={`seat-fill ${fill === "used" ? "scale-100" : "scale-0"}`} fill="currentColor" />
    </g>
  );
}

/** The left half of the shape. */
function startHalf(middle: number, side: number, round: number): string {
  const across = middle - inset - round;
  const down = side - 2 * round;
  return `M${middle} ${inset}h${-across}a${round} ${round} 0 0 0 ${-round} ${round}v${down}a${round} ${round} 0 0 0 ${round} ${round}h${across}z`;
}

type SeatGlyphProps = Omit<SeatShapeProps, "size"> & { size?: number };

/** One seat as a drawing beside words that say the same. */
export function SeatGlyph({ size = 16, ...seat }: SeatGlyphProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      className="inline-block shrink-0"
    >
      <SeatShape {...seat} size={size} />
    </svg>
  );
}
