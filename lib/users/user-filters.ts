import { z } from "zod";
import { activities, products, roles, seatTypes, userStatuses } from "@/lib/catalog";
import { poolSlug } from "@/lib/paths";
import { pageSizes } from "./page-sizes";
import { columnsOf, usualColumns } from "./user-columns";

const pools = products.flatMap((product) => seatTypes.map((seatType) => ({ product, seatType })));
const seats = new Map<string, (typeof pools)[number] | "none">([
  ["no-seat", "none"],
  ...pools.map((pool) => [poolSlug(pool.product, pool.seatType), pool] as const),
]);

/** At most five words of what somebody types into the search field. */
const words = (q: string) =>
  q
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 5);

/** What Manage Users is asked for in its address: filters, order and page. It leaves out what it does not know. */
export const UserFilters = z.object({
  q: z
    .string()
    .catch("")
    .transform((q) => words(q).filter(Boolean)),
  seat: z
    .string()
    .transform((slug) => seats.get(slug))
    .optional()
    .catch(undefined),
  status: z.enum(userStatuses).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  /** The id of a group, or `none`. */
  group: z
    .union([z.uuid().toLowerCase(), z.literal("none")])
    .optional()
    .catch(undefined),
  active: z.enum(activities).optional().catch(undefined),
  /** `last-active`: longest inactive first, whoever was never active before all. */
  sort: z.enum(["name", "-name", "role", "-role", "last-active", "-last-active"]).catch("name"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.literal([...pageSizes]))
    .catch(pageSizes[0]),
});
export type UserFilters = z.output<typeof UserFilters>;

/** The columns that are asked for, as a preference names them. */
export const AskedColumns = z.string().max(200).default(usualColumns).transform(columnsOf);
