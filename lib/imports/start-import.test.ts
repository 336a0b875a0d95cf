import { expect, test } from "vitest";
import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getImport } from "./get-import";
import { StartImportInput, startImport } from "./start-import";
import { address, header, imported, sent, workedOff } from "./test/imported";

test("the same import sent twice is one (R15)", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const { id } = await sent(ctx, [header, [address()]]);
  expect(await sent(ctx, [header, [address()], [address()]], { id })).toMatchObject({ id });
  await workedOff();
  expect((await getImport(ctx, { id })).counts.added).toBe(1);
});

test("somebody imports at most 100 files a day; one of them sent again is still the same", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const { id } = await sent(ctx, [header, [address()]]);
  await seeding()`
    insert into import_jobs select account_id, gen_random_uuid(), actor_id, actor, file_name, columns, invite, created_at, now(), 0, now()
    from import_jobs, generate_series(1, 99) where id = ${id}`;
  const next = () => sent(ctx, [header, [address()]]);
  expect(await refusalOf(next())).toMatchObject({ code: "invalid_input" });
  expect(await sent(ctx, [header, [address()]], { id })).toEqual({ id, rows: 1 });
  await seeding()`update import_jobs set created_at = now() - interval '25 hours' where id = ${id}`;
  expect(await next()).toMatchObject({ rows: 1 });
});

test.each([
  ["no address", [["name"], ["Ana"]], "The file needs a column with the email addresses."],
  ["no rows", [header], "The file has no rows."],
  [
    "a column twice",
    [
      ["email", "mail"],
      ["a@b.example", "c@d.example"],
    ],
    "Two columns of the file mean the same.",
  ],
  [
    "too many rows",
    [["email"], ...Array.from({ length: 5001 }, (_, at) => [`p${at}@b.example`])],
    "A file can have up to 5,000 rows.",
  ],
])("a file with %s is refused", async (_, rows, message) => {
  expect(await refusalOf(sent(adminOf(await newAccount()), rows))).toMatchObject({ code: "invalid_input", message });
});

test("a file of empty lines is read no further than a file can be long", async () => {
  let told = 0;
  async function* body() {
    yield new TextEncoder().encode("email\n");
    for (; told < 1000; told++) yield new TextEncoder().encode(",\n".repeat(1000));
  }
  const start = startImport(adminOf(await newAccount()), { id: crypto.randomUUID(), file: "", invite: "no" }, body());
  expect((await refusalOf(start)).message).toBe("A file can have up to 5,000 rows.");
  expect(told).toBeLessThan(100);
});

test("columns that nobody knows cost no time, however many they are", async () => {
  const wide = ["email", ...Array.from({ length: 90_000 }, () => "")];
  const rows = Array.from({ length: 5000 }, () => [address()]);
  const { id, rows: read } = await sent(adminOf(await newAccount()), [wide, ...rows]);
  expect(read).toBe(5000);
  await seeding()`delete from import_jobs where id = ${id}`; // nobody is to work them off
}, 5000);

test("a row with more groups than anybody is in fails, and holds nothing up", async () => {
  const groups = (count: number) => Array.from({ length: count }, (_, at) => `Team ${at}`).join(";");
  const rows = Array.from({ length: 100 }, () => [address(), groups(50)]);
  const done = await imported(adminOf(await newAccount()), [["email", "groups"], [address(), groups(51)], ...rows]);
  expect(done.counts.failed).toBe(101);
  const [first, second] = done.failed.map(({ reason }) => reason);
  const said = "There are no groups “Team 0”, “Team 1”, “Team 2”, “Team 3”, “Team 4”, and 45 more.";
  expect([first, second]).toEqual(["Use at most 50 groups", said]);
});

test("a file may be called whatever a system allows", () => {
  const file = StartImportInput.parse({ id: crypto.randomUUID(), file: ` ${"x".repeat(251)}.csv`, invite: "no" }).file;
  expect(file).toBe("x".repeat(200));
});

test("a file with a quote that never ends is refused with its row", async () => {
  async function* body() {
    yield new TextEncoder().encode('email\na@b.example\n"b@b.example\n');
  }
  const start = startImport(adminOf(await newAccount()), { id: crypto.randomUUID(), file: "", invite: "no" }, body());
  expect((await refusalOf(start)).message).toContain("Row 3");
});
