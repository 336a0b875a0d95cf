import type { Context } from "@/lib/access/grant";
import type { Company } from "./company";

/** The name and the time zone of one's company. */
export async function getCompany({ db: { sql }, actor }: Context<"signed_in">): Promise<Company> {
  const [company] = await sql<Company[]>`
    select name, time_zone as "timeZone" from accounts where id = ${actor.accountId}`;
  if (!company) throw new Error("The account was not read.");
  return company;
}
