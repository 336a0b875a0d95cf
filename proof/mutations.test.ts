import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { mutated, mutations } from "./mutations";

test("every mutation fits the kernel as it is, and is a kernel that PostgreSQL accepts", async () => {
  for (const mutation of mutations) {
    const texts = mutated(mutation);
    expect(texts.length, mutation.name).toBeGreaterThan(0);
    await seeding()
      .begin(async (sql) => {
        for (const text of texts) await sql.unsafe(text);
        throw new Error("undone");
      })
      .catch((error) => expect(String(error), mutation.name).toContain("undone"));
  }
});
