import { expect, test } from "vitest";
import { newAccount } from "@/db/test/seed";
import { database } from "@/lib/database";
import { adminOf } from "@/lib/test/contexts";
import { saveView } from "@/lib/views/save-view";
import { explain } from "./answer";

const nul = "a\0b";

test.each([
  ["a text", async () => database.sql`select ${nul}::text`],
  ["a fact", async () => database.sql`select ${database.sql.json({ nul })}::jsonb -> 'nul'`],
  ["a name", async () => saveView(adminOf(await newAccount()), { name: nul, query: "", shared: false })],
])("%s with letters that cannot be kept was sent wrongly, and is no failure of ours", async (_, send) => {
  const no = await send().catch((error) => explain(error, "a-request"));
  expect(no).toMatchObject({ code: "invalid_input" });
});
