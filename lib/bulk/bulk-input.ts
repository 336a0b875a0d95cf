import { z } from "zod";
import { maxPeopleInBulk, products, seatTypes } from "@/lib/catalog";
import { UserFilters } from "@/lib/users/user-filters";

const people = z.array(z.uuid()).max(maxPeopleInBulk, `Choose at most ${maxPeopleInBulk.toLocaleString("en")} people`);

/** Who was selected in Manage Users: people one by one, or all that its address asks for but some. */
export const Selection = z.union(
  [
    z.object({ ids: people.min(1, "Select somebody") }),
    z.object({
      matching: z.record(z.string(), z.string()).transform((query) => UserFilters.parse(query)),
      except: people.default([]),
    }),
  ],
  { error: ({ errors }) => errors?.flat().find(({ code }) => code === "too_big" || code === "too_small")?.message },
);
export type SentSelection = z.input<typeof Selection>;

const SeatOf = z.enum(seatTypes);

/** `add`: who has the product's other seat keeps it. `rest`: what becomes of those for whom there is no seat, in that order. */
const Give = z.object({
  kind: z.literal("give"),
  seats: z
    .object({ remote_support: SeatOf, service_desk: SeatOf })
    .partial()
    .refine((seats) => Object.values(seats).some(Boolean), "Choose a seat to give"),
  how: z.enum(["add", "replace"]),
  rest: z.enum(["leave", "shared"]).default("leave"),
  order: z.enum(["last_active", "name"]).default("last_active"),
});
const Remove = z.object({
  kind: z.literal("remove"),
  products: z.array(z.enum(products)).min(1, "Choose the seats to remove"),
});

const SeatDeed = z.discriminatedUnion("kind", [Give, Remove]);
const Group = z.object({ kind: z.literal("group"), group: z.uuid("Choose a group"), to: z.enum(["join", "leave"]) });
const AccessDeed = z.discriminatedUnion("kind", [z.object({ kind: z.enum(["suspend", "reactivate"]) }), Group]);
export type SentSeatDeed = z.input<typeof SeatDeed>;
export type SentAccessDeed = z.input<typeof AccessDeed>;
export type BulkDeed = z.output<typeof SeatDeed> | z.output<typeof AccessDeed>;

/** What changes the seats of many, and what lets many in, keeps them out or groups them: two doors, for two privileges (R18). */
export const BulkSeats = z.object({ selection: Selection, deed: SeatDeed });
export const BulkAccess = z.object({ selection: Selection, deed: AccessDeed });
export type Bulk = { selection: z.output<typeof Selection>; deed: BulkDeed };

/** The same, as somebody saw what it will do. */
const seen = { digest: z.string() };
export const SeenBulkSeats = BulkSeats.extend(seen);
export const SeenBulkAccess = BulkAccess.extend(seen);
