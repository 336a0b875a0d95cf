import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { control, mutated, mutations } from "./mutations";

test("every mutation fits the kernel as it is, and is a kernel that PostgreSQL accepts", async () => {
  for (const mutation of mutations.filter(({ name }) => name !== control)) {
    const texts = mutated(mutation);
    await seeding()
      .begin(async (sql) => {
        for (const text of texts) await sql.unsafe(text);
        throw new Error("undone");
      })
      .catch((error) => expect(String(error), mutation.name).toContain("undone"));
  }
});
