import { type SeatFill, SeatGlyph } from "@/components/ui/seat-glyph";
import type { Product, SeatType } from "@/lib/catalog";

type StatusLineProps = { product: Product; seatType: SeatType; fill: SeatFill; words: string };

/** The sentence that matters, with the drawing of the seat. */
export function StatusLine({ words, ...seat }: StatusLineProps) {
  return (
    <p className="flex items-center gap-2 font-medium">
      <SeatGlyph {...seat} />
      {words}
    </p>
  );
}
