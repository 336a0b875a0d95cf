import { z } from "zod";
import { actionsOf, auditSources } from "./actions";
import { auditRanges } from "./words";

const day = z.iso
  .date()
  .regex(/^(?!0000)/) // a year that the database does not know
  .optional()
  .catch(undefined);

/** A place in the log: the time to the microsecond, the change, and the event where each stands for itself. */
const Place = z
  .string()
  .regex(/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z_[0-9a-f-]{36}(_\d{1,15})?$/)
  .transform((text) => {
    const [at = "", changeId = "", id = "0"] = text.split("_");
    return { at, changeId, id: Number(id) };
  })
  .refine(({ at, changeId }) => z.iso.datetime().safeParse(at).success && z.uuid().safeParse(changeId).success)
  .optional()
  .catch(undefined);

/** What the audit log is asked for in its address. It leaves out what it does not know. */
export const AuditFilters = z
  .object({
    actor: z
      .union([z.uuid(), z.enum(["openseat", "command-line"])])
      .optional()
      .catch(undefined),
    action: z.string().transform(actionsOf).optional().catch(undefined),
    person: z.uuid().optional().catch(undefined),
    source: z.enum(auditSources).optional().catch(undefined),
    change: z.uuid().optional().catch(undefined),
    request: z
      .string()
      .max(200)
      .regex(/^\P{Cc}*$/u)
      .optional()
      .catch(undefined),
    range: z.enum(auditRanges).optional().catch(undefined),
    /** Chosen days of the company's, both included. */
    from: day,
    to: day,
    /** Older, or newer, than this. */
    before: Place,
    after: Place,
  })
  .transform((given) => ({ ...given, range: given.range ?? (given.change || given.request ? "all" : "30d") }) as const);
export type AuditFilters = z.output<typeof AuditFilters>;
export type Place = NonNullable<AuditFilters["before"]>;

/** A place as an address holds it. */
export const placeText = ({ at, changeId, id }: { at: string; changeId: string; id?: number | null }) =>
  [at, changeId, ...(id ? [id] : [])].join("_");
