import { z } from "zod";
import { products } from "@/lib/catalog";
import { sessionStates } from "./shared-session";

/** What of the Shared seats in use is shown. An unknown value is ignored, so that an old address still opens. */
export const SharedSessionFilters = z.object({
  product: z.enum(products).optional().catch(undefined),
  state: z.enum(sessionStates).optional().catch(undefined),
  agent: z
    .string()
    .trim()
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .catch(undefined),
  /** One person's seats only. */
  user: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type SharedSessionFilters = z.output<typeof SharedSessionFilters>;

/** The Shared seats that one user occupies: for the user's page. */
export const SharedSessionsOfUser = z
  .object({ id: z.uuid() })
  .transform(({ id }) => SharedSessionFilters.parse({ user: id }));
