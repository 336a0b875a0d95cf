import type { Product, SeatType } from "@/lib/catalog";

export type SeatFill = "used" | "clearing" | "free" | "waiting" | "held";

type SeatShapeProps = { product: Product; seatType: SeatType; fill: SeatFill; x?: number; size: number };

/** The colour utility of a product. */
export const productHue: Record<Product, string> = { remote_support: "text-rs", service_desk: "text-sd" };

/** One seat inside an SVG: hue is the product, shape the seat type (square Named, circle Shared), fill the state. */
export function SeatShape({ product, seatType, fill, x = 0, size }: SeatShapeProps) {
  const inset = 1;
  const side = size - 2 * inset;
  const round = seatType === "shared" ? side / 2 : 1.5;
  const box = { x: x + inset, y: inset, width: side, height: side, rx: round };
  const middle = size / 2;
  const half = `M${x + middle} ${inset}h${-(middle - inset - round)}a${round} ${round} 0 0 0 ${-round} ${round}v${side - 2 * round}a${round} ${round} 0 0 0 ${round} ${round}h${middle - inset - round}z`;
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
      {fill === "clearing" && <path d={half} className="seat-fill" fill="currentColor" />}
      {fill === "held" && <circle cx={x + middle} cy={middle} r={size / 6} className="seat-fill" fill="currentColor" />}
      <rect {...box} className={`seat-fill ${fill === "used" ? "scale-100" : "scale-0"}`} fill="currentColor" />
    </g>
  );
}

type SeatGlyphProps = { product: Product; seatType: SeatType; fill: SeatFill; size?: number };

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
