import { type Product, poolName } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { ShortPool } from "@/lib/users/people-refused";

/** What this viewer can do about a pool that is short, and who can do the rest. */
export type Reach = {
  /** "manage seats": may take a seat from another agent. */
  mayTakeSeats: boolean;
  /** Managers: from agents, not from managers and admins (R18). */
  agentsOnly: boolean;
  /** Admins: may change the plan and request Shared seats. */
  mayChangePlan: boolean;
  /** Who may change the plan. */
  admins: readonly string[];
  /** Where the plan's page leads back to. */
  returnTo: string;
};

/** The plan's page, with the way back to the form. */
export const planHref = (returnTo: string) => `${paths.subscription}?return=${encodeURIComponent(returnTo)}` as const;

/** Where more Shared seats of a product are requested, with the way back to the form. */
export const requestHref = (returnTo: string, product: Product) => `${planHref(returnTo)}&request=${product}` as const;

/** For screen readers, at the moment a choice turns out to be more than there is. */
export const shortAnnouncement = (short: readonly ShortPool[]) =>
  short.map(({ product, seatType }) => `Not enough ${poolName(product, seatType)} seats.`).join(" ");
