import { counted } from "@/components/ui/counted";
import { type Product, poolName, productNames } from "@/lib/catalog";
import type { ClearOutcome } from "@/lib/seats/clear-seat";
import type { MySeat } from "@/lib/seats/get-my-seats";

/** How many of my sessions have a customer in them. */
export const connectedOf = ({ holds }: Pick<MySeat, "holds">) =>
  holds.filter((hold) => hold.state === "connected").length;

/** A Remote Support seat held by support keys alone. */
export const isIdle = (seat: MySeat) => seat.product === "remote_support" && connectedOf(seat) === 0;

/** How a seat is taken: never here (R5, R6). */
export const howToStart: Record<Product, string> = {
  remote_support: "Start in the agent app: a seat is taken when you create a session.",
  service_desk: "Sign in to Service Desk: a seat is taken when you sign in.",
};

/** "Your seat is clearing. 1 session left." */
export const clearingWords = (seat: MySeat) => `Your seat is clearing. ${counted(connectedOf(seat), "session")} left.`;

/** What a screen reader is told when it changes: the state, never the counts; the line is told at once elsewhere. */
export function stateWords(seat: MySeat): string {
  const product = productNames[seat.product];
  if (seat.seatType !== "shared" || seat.state === "waiting" || seat.state === "offered") return "";
  if (seat.state === "available") return `${product}: a seat is free.`;
  if (seat.state === "in_use") return `${product}: in use by you.`;
  return `${product}: ${seat.state === "clearing" ? clearingWords(seat) : seat.message}`;
}

/** What is asked before a seat with connected sessions is freed, and what is not interrupted (R11). */
export function question(connected: number): { title: string; body: string } {
  const one = connected === 1;
  return {
    title: `Free your seat after your ${counted(connected, "session")} ${one ? "ends" : "end"}?`,
    body: `${one ? "It is" : "They are"} not interrupted. Until then you cannot start new ones, and unused support keys stop working.`,
  };
}

/** What the top bar says after freeing. */
export function freed({ outcome, product, connected }: ClearOutcome): string {
  const seat = `${poolName(product, "shared")} seat`;
  const left = `It will be free when ${counted(connected, "session")} ${connected === 1 ? "ends" : "end"}.`;
  if (outcome === "freed") return `Your ${seat} is free.`;
  if (outcome === "clearing") return `Your ${seat} is clearing. ${left}`;
  if (outcome === "already_clearing") return `Your ${seat} was clearing already. Nothing was changed. ${left}`;
  return `Your ${seat} had already been released. Nothing was changed.`;
}
