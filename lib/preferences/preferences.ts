import { z } from "zod";
import { usualColumns } from "@/lib/users/user-columns";

/** How somebody wants the product to look and to be used in this browser. Safe to import in the browser. */
export const Preferences = z.object({
  /** `system`: as the device is set. */
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  /** How high the rows of tables are. Touch screens are always comfortable. */
  rows: z.enum(["comfortable", "compact"]).catch("comfortable"),
  /** Whether single keys do things (WCAG 2.1.4). */
  keys: z.enum(["on", "off"]).catch("on"),
  /** In which zone times are written: the device's own, or the company's. */
  times: z.enum(["device", "company"]).catch("device"),
  /** The columns of Manage Users, with commas between them. */
  columns: z
    .string()
    .regex(/^[a-z_,]{0,200}$/)
    .catch(usualColumns),
});
export type Preferences = z.output<typeof Preferences>;

/** The cookie's text as preferences; whatever it does not say, or says wrongly, is as if nothing had been chosen. */
export const readPreferences = (text: string | undefined): Preferences =>
  Preferences.parse(Object.fromEntries(new URLSearchParams(text ?? "")));

/** Preferences as the cookie's text. */
export const writePreferences = (preferences: Preferences) => new URLSearchParams(preferences).toString();
