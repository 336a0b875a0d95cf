import { type Product, products, type SeatChoice } from "@/lib/catalog";

/** What was typed into the palette: words to look for, and the seat that is meant where one is named at the end. */
export type Wish = { words: string; product: Product | undefined; seat: SeatChoice | undefined };

const productWords: Record<Product, readonly string[]> = {
  remote_support: ["remote support", "remote", "rs"],
  service_desk: ["service desk", "desk", "sd"],
};
const seatWords: Record<SeatChoice, readonly string[]> = {
  none: ["no seat", "none"],
  named: ["named"],
  shared: ["shared"],
};
const seats = ["none", "named", "shared"] as const;

/** "priya remote support shared" → look for priya, meaning Remote Support Shared; product and type stand in any order. */
export function readWish(text: string): Wish {
  const wish: Wish = { words: text.trim().toLowerCase().replace(/\s+/g, " "), product: undefined, seat: undefined };
  for (let more = true; more; ) {
    const product = wish.product ? undefined : products.find((each) => endsIn(wish, productWords[each]));
    const seat = product || wish.seat ? undefined : seats.find((each) => endsIn(wish, seatWords[each]));
    if (product) wish.product = product;
    if (seat) wish.seat = seat;
    more = Boolean(product ?? seat);
  }
  return wish;
}

/** Takes one of the endings off the words, if they end so. */
function endsIn(wish: Wish, endings: readonly string[]): boolean {
  const ending = endings.find((each) => wish.words === each || wish.words.endsWith(` ${each}`));
  if (!ending) return false;
  wish.words = wish.words.slice(0, -ending.length).trim();
  return true;
}
