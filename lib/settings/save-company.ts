import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { Company } from "./company";

/** `seen`: the company that was changed into `company`, whatever it was. */
export const SaveCompanyInput = z.object({
  seen: z.object({ name: z.string(), timeZone: z.string().nullable() }),
  company: Company,
});

/**
 * Saves the company's name and time zone. Refuses `changed_meanwhile` when they are no longer those that were `seen`, with
 * those that are.
 */
export async function saveCompany(
  { db: { sql }, actor }: Context<"manage_account">,
  { seen, company }: z.output<typeof SaveCompanyInput>,
): Promise<Company> {
  const saved = await outcome(sql<{ outcome: { company: Company } }[]>`
    select kernel.save_company(
      ${actor.accountId}, ${sql.json(actorJson(actor))}, ${sql.json(seen)}, ${sql.json(company)}) as outcome`);
  return saved.company;
}
