import type { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { filterNames } from "./filter-names";
import type { ListUsersInput } from "./list-users";
import { usersFile } from "./users-file";
import { matchesOf } from "./users-query";

/** Everybody whom the filters find, in the order of the list and with its columns, as the rows of a file: all pages of it. */
export async function exportUsers(ctx: Context<"read_users">, filters: z.output<typeof ListUsersInput>) {
  const which = matchesOf(ctx.db.sql, ctx.actor, filters);
  return usersFile(ctx, { ...filters, which, words: await filterNames(ctx, filters) });
}
