import { z } from "zod";

/** Whether this is a time zone that dates can be written in, by its IANA name. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The facts of an account: its name, and the time zone of its days, null until one was chosen. */
export const Company = z.object({
  name: z.string().trim().min(1, "Enter the company’s name").max(100, "Name must be 100 characters or less"),
  timeZone: z.string().max(100).refine(isTimeZone, "Choose a time zone from the list").nullable(),
});
export type Company = z.output<typeof Company>;

/** The zone in which a company's days begin: UTC until it chose one. */
export const zoneOf = ({ timeZone }: Pick<Company, "timeZone">) => timeZone ?? "UTC";
