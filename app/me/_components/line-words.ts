import { elapsed } from "@/components/ui/elapsed";
import { ordinal } from "@/components/ui/ordinal";
import { type Product, poolName, productNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import type { Seat } from "@/lib/seats/seat";

/** How an offered seat is taken: never here (L5). */
export const howToTake: Record<Product, string> = {
  remote_support: "Start a session in your agent app, and it is yours.",
  service_desk: "Sign in to Service Desk, and it is yours.",
};

/** "Usual wait: 3–8 min." A range: what was, not what will be. */
export function usualWaitWords({ from, to }: { from: number; to: number }): string {
  const [least, most] = [Math.floor(from / 60), Math.max(1, Math.ceil(to / 60))];
  if (most === 1) return "Usual wait: about a minute.";
  if (least === most) return `Usual wait: about ${least}\u00a0min.`;
  return `Usual wait: ${least}–${most}\u00a0min.`;
}

/** "0:54" */
export function clockWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Why the last wait ended without a seat. */
export const leftWords = {
  missed: "A seat was kept for you twice and you did not take it, so you left the line.",
  vanished: "Nothing was heard from you for 5\u00a0minutes, so you left the line.",
} as const;

/** What a screen reader is told at once: a new place in line; that a seat is ready, and twice how long it is kept still. */
export function urgentWords({ product, state, line }: MySeat, left: number): string {
  if (state === "waiting" && line) return `${productNames[product]}: you are ${ordinal(line.position)} in line.`;
  if (state !== "offered") return "";
  const soon = left <= 10_000 ? 10_000 : left <= 30_000 ? 30_000 : 0;
  return `${productNames[product]}: a seat is ready for you.${soon ? ` ${elapsed(soon)} left.` : ""}`;
}

/** Names a place in line, or an offer: what the top bar says about it goes with it. */
export const placeOf = ({ product, state }: Pick<Seat, "product" | "state">) =>
  state === "waiting" || state === "offered" ? `${product} ${state}` : undefined;

/** What goes before the title of the tab: "Your turn: ", "(2nd) ". */
export function titlePrefix(seats: readonly MySeat[]): string {
  if (seats.some(({ state }) => state === "offered")) return "Your turn: ";
  const places = seats.flatMap(({ line }) => (line ? [line.position] : []));
  return places.length > 0 ? `(${ordinal(Math.min(...places))}) ` : "";
}

const seatOf = (product: Product) => `${poolName(product, "shared")} seat`;

/** What the top bar says after each of the buttons. */
export const said = {
  joined: ({ product, state }: Seat) => {
    if (state === "offered") return `A ${seatOf(product)} is ready for you.`;
    return state === "in_use" ? `You hold a ${seatOf(product)} already.` : `You are in line for a ${seatOf(product)}.`;
  },
  left: ({ product }: Seat) => `You left the line for a ${seatOf(product)}.`,
  letGo: ({ product }: Seat) => `You let the ${seatOf(product)} go to the next.`,
  kept: ({ product }: Seat) => `The ${seatOf(product)} is kept for you a little longer.`,
  working: () => "Your answer was sent: you go on working.",
  done: ({ product, state }: Seat) =>
    state === "clearing"
      ? `Your ${seatOf(product)} is clearing. It will be free when your sessions end.`
      : `Your ${seatOf(product)} is free.`,
};
