import type { Viewer } from "../_form/may-change";
import type { Reach } from "./ways-out";

/** What a viewer can do when seats are short (R4, R18). `returnTo` is the page with the form. */
export const reachOf = (viewer: Viewer, admins: readonly string[], returnTo: string): Reach => ({
  mayTakeSeats: viewer.privileges.includes("manage_seats"),
  agentsOnly: viewer.role !== "admin",
  mayChangePlan: viewer.privileges.includes("manage_account"),
  admins,
  returnTo,
});
