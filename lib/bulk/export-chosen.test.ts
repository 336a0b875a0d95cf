import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newGroup, newUser } from "@/db/test/seed";
import { allOf } from "@/lib/test/all-of";
import { adminOf, limitedTo } from "@/lib/test/contexts";
import { ExportChosenInput, exportChosen } from "./export-chosen";

type Ctx = Parameters<typeof exportChosen>[0];

async function exported(ctx: Ctx, input: object) {
  const { name, rows } = await exportChosen(ctx, ExportChosenInput.parse(input));
  const [header, ...people] = await allOf(rows);
  return { name: name.replace(/\d{4}-\d\d-\d\d/, "…"), header, names: people.map(([first]) => first) };
}

async function team() {
  const account = await newAccount({ name: "Northwind" });
  const { id: group } = await newGroup(account.id, "Lisbon");
  const make = async (firstName: string, groups: string[] = []) =>
    (await newUser(account.id, { firstName, lastName: "X", groups })).id;
  const [ana, ben, cem, dev] = [
    await make("Ana", [group]),
    await make("Ben"),
    await make("Cem", [group]),
    await make("Dev"),
  ];
  return { account, group, ana, ben, cem, dev };
}

test("the file has exactly the people who were selected, in the order and with the columns of the list", async () => {
  const { account, ana, cem, dev } = await team();
  const selection = { ids: [dev, ana, cem, ana] };
  expect(await exported(adminOf(account), { selection, sort: "-name", columns: "groups" })).toEqual({
    name: "Northwind users … selected",
    header: ["Name", "Email", "Groups"],
    names: ["Dev X", "Cem X", "Ana X"],
  });
  expect((await exported(adminOf(account), { selection })).names).toEqual(["Ana X", "Cem X", "Dev X"]);
});

test("all that match are in it, on whatever page, but those who were taken out", async () => {
  const { account, group, ana } = await team();
  const matching = { role: "agent", page: "7", size: "25" };
  const all = await exported(adminOf(account), { selection: { matching } });
  expect(all).toMatchObject({ name: "Northwind users … Agent selected", names: ["Ana X", "Ben X", "Cem X", "Dev X"] });
  const but = await exported(adminOf(account), { selection: { matching: { ...matching, group }, except: [ana] } });
  expect(but).toMatchObject({ name: "Northwind users … Agent Lisbon selected", names: ["Cem X"] });
});

test("nobody of another account is in it, and for a limited manager nobody outside the own groups (R17)", async () => {
  const { account, group, ana, ben, cem } = await team();
  const stranger = await newUser((await newAccount()).id);
  const selection = { ids: [ana, ben, cem, stranger.id, randomUUID()] };
  expect((await exported(adminOf(account), { selection })).names).toEqual(["Ana X", "Ben X", "Cem X"]);
  const manager = await limitedTo(account, [group]);
  expect((await exported(manager, { selection })).names).toEqual(["Ana X", "Cem X"]);
  expect((await exported(manager, { selection: { matching: {} } })).names).toEqual(["Ana X", "Cem X"]);
});

test.each([
  ["Select somebody", { ids: [] }],
  ["Choose at most 10,000 people", { ids: Array.from({ length: 10_001 }, () => randomUUID()) }],
  ["Choose at most 10,000 people", { matching: {}, except: Array.from({ length: 10_001 }, () => randomUUID()) }],
])("%s: a selection of nobody or of too many says so", (message, selection) => {
  expect(ExportChosenInput.safeParse({ selection }).error?.issues).toMatchObject([{ message }]);
});
