import type { MySeat } from "@/lib/seats/get-my-seats";

/** When the server told what is shown, by its clock and by this one. */
export type ReadAt = { at: string; here: number };

/** How many milliseconds an offered seat is kept still, whatever this computer's clock says. */
export const timeLeft = ({ offer }: MySeat, { at, here }: ReadAt, now: number) =>
  offer ? Math.max(0, Date.parse(offer.expiresAt) - Date.parse(at) - (now - here)) : 0;
