import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newGroup, newUser } from "@/db/test/seed";
import type { Context } from "@/lib/access/grant";
import { grant } from "@/lib/access/grant";
import { listGroups } from "@/lib/groups/list-groups";
import { importColumns } from "@/lib/imports/columns";
import { knownPeople } from "@/lib/imports/known-people";
import { imported } from "@/lib/imports/test/imported";
import { countSeats } from "@/lib/seats/count-seats";
import { adminOf, limitedTo } from "@/lib/test/contexts";
import { seatNumbersOf } from "../../../_seats/seat-numbers-of";
import { checkRow, statusesOf } from "./check-rows";
import { reasonOf } from "./status-words";
import { kinds, peopleOfOld } from "./test/trouble";

/** What the preview says of rows before they are imported. */
async function previewed(ctx: Context<"read_users" | "add_delete_users">, rows: readonly string[][]) {
  const { role, limitedTo } = ctx.actor;
  const checked = rows.map((values, at) => {
    const cells = Object.fromEntries(importColumns.map((column, index) => [column, (values[index] ?? "").trim()]));
    return checkRow(at + 2, cells, role);
  });
  const [people, groups, counts] = [
    await knownPeople(ctx, { emails: checked.map(({ email }) => email) }),
    await listGroups(ctx),
    await countSeats(ctx),
  ];
  return statusesOf(checked, {
    known: new Map(people.map((person) => [person.email, person])),
    numbers: seatNumbersOf(counts),
    groups: new Set(groups.map(({ name }) => name.toLowerCase())),
    viewer: { role, limitedTo },
  }).statuses;
}

const comesOf = {
  new: "added",
  update: "updated",
  unchanged: "unchanged",
  problem: "failed",
  short: "failed",
} as const;

/** The rows of which the preview and the import say something else. */
async function disagreements(ctx: Context<"read_users" | "add_delete_users">, rows: readonly string[][]) {
  const before = await previewed(ctx, rows);
  const { failed, counts } = await imported(ctx, [[...importColumns], ...rows]);
  const said = before.map((status) => comesOf[status.is]);
  for (const outcome of ["added", "updated", "unchanged"] as const)
    expect([outcome, counts[outcome]]).toEqual([outcome, said.filter((each) => each === outcome).length]);
  const reasons = new Map(failed.map(({ row, reason }) => [row, reason]));
  return before.flatMap((status, at) => {
    const [preview, result] = [reasonOf(status)?.split(/ \(| is used| will be used/)[0], reasons.get(at + 2)];
    return (preview === undefined) === (result === undefined) && (result ?? "").startsWith(preview?.split(":")[0] ?? "")
      ? []
      : [{ row: rows[at], preview, result }];
  });
}

test("what the preview says of a row is what comes of it, in the same words", async () => {
  const { account, once, stranger } = await peopleOfOld();
  const fresh = () => `p.${randomUUID()}@preview.example`;
  const rows = [...kinds, ...once].map(({ cells }) => cells(fresh()));
  rows.push(...Array.from({ length: 42 }, () => [fresh(), "", "", "", "", "named", ""]));
  rows.push([rows.at(-1)?.[0]?.toUpperCase() ?? ""]);
  const different = await disagreements(
    adminOf(account),
    rows.filter(([email]) => email !== stranger.email),
  );
  expect(different).toEqual([]);
});

test("a manager of some groups is told before the import what would come of each row (R17, R18)", async () => {
  const account = await newAccount();
  const [own, second, other] = [
    await newGroup(account.id, "Lisbon"),
    await newGroup(account.id, "Porto"),
    await newGroup(account.id, "Secret"),
  ];
  const near = await newUser(account.id, { groups: [own.id], firstName: "Ana" });
  const boss = await newUser(account.id, { groups: [own.id], role: "manager" });
  const row = (email: string, first: string, groups: string, role = "") => [email, first, "", role, "", "", groups];
  const fresh = () => `p.${randomUUID()}@preview.example`;
  const rows = [
    row(near.email, "Bea", ""),
    row(near.email, "Bea", "Lisbon"),
    row(boss.email, "Bea", ""),
    row(fresh(), "Cem", "lisbon; PORTO"),
    row(fresh(), "Dora", other.name),
    row(fresh(), "Dora", "Nowhere"),
    row(fresh(), "Eve", `Lisbon, ${other.name}`),
    row(fresh(), "Finn", ""),
  ];
  for (const groups of [[own.id, second.id], [own.id], []]) {
    const ctx = await limitedTo(account, groups, "add_delete_users");
    const importer = grant(ctx.db, ctx.actor, "read_users", "add_delete_users");
    const some = rows.map(([email = "", ...rest]) => [email.startsWith("p.") ? fresh() : email, ...rest]);
    expect(await disagreements(importer, some)).toEqual([]);
  }
});
