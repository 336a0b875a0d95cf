import { expect, test } from "vitest";
import type { KnownPerson } from "@/lib/imports/changes-of";
import type { Cells } from "@/lib/imports/read-cells";
import type { SeatNumbers } from "../../../_seats/seat-numbers";
import { checkRow, type Surroundings, statusesOf } from "./check-rows";
import { meantGroups } from "./meant-groups";
import { allSharedInstead } from "./shared-instead";
import { cellsIn, mappingOf, mapsWholly } from "./table-of-file";

const pool = (capacity: number, assigned: number) => ({ capacity, assigned, inUse: 0, assignmentLimit: null });
const numbers = (named: number, shared = 0): SeatNumbers => ({
  remote_support: { named: pool(10, 10 - named), shared: pool(shared, 0) },
  service_desk: { named: pool(0, 0), shared: pool(0, 0) },
});
const rowsOf = (...cells: Cells[]) => cells.map((each, at) => checkRow(at + 2, each, "admin"));
const nobody = new Map<string, KnownPerson>();
const ana: KnownPerson = {
  email: "ana@x.example",
  firstName: "Ana",
  lastName: "Silva",
  role: "agent",
  status: "active",
  seats: { remote_support: "named", service_desk: "none" },
  groups: [],
};
const admin = { role: "admin", limitedTo: null } as const;
const check = (rows: ReturnType<typeof rowsOf>, around: Partial<Surroundings> = {}) =>
  statusesOf(rows, { known: nobody, numbers: numbers(3), groups: new Set(), viewer: admin, ...around });
const is = (rows: ReturnType<typeof rowsOf>, around: Partial<Surroundings> = {}) =>
  check(rows, around).statuses.map((status) => status.is);
const problems = (rows: ReturnType<typeof rowsOf>, around: Partial<Surroundings> = {}) =>
  check(rows, around).statuses.map((status) =>
    status.is === "problem" ? status.problems.map(({ message }) => message).join(" ") : status.is,
  );

test("values are forgiving as long as they are unambiguous", () => {
  const facts = (cells: Cells) => checkRow(2, { email: "a@x.example", ...cells }, "admin");
  for (const word of ["Concurrent", "SHARED", " shared ", "Shared seat"])
    expect(facts({ remote_support: word }).facts.seats).toEqual({ remote_support: "shared" });
  for (const word of ["none", "No seat", "no"])
    expect(facts({ service_desk: word }).facts.seats).toEqual({ service_desk: "none" });
  expect(facts({ remote_support: "" }).facts.seats).toBeUndefined();
  expect(facts({ remote_support: "concurent" }).problems).toMatchObject([
    { column: "remote_support", suggestion: "shared" },
  ]);
  expect(facts({ role: "agnet" }).problems).toMatchObject([{ column: "role", suggestion: "agent" }]);
  expect(facts({ remote_support: "gold" }).problems[0]?.suggestion).toBeUndefined();
});

test("seats go to the first rows; a row that gives one up leaves it to another, and those in vain are counted", () => {
  const named = (email: string) => ({ email, remote_support: "named" });
  const rows = rowsOf(...["a", "b", "c", "d"].map((name) => named(`${name}@x.example`)));
  const { statuses, needs } = check(rows);
  const late = { product: "remote_support", seatType: "named", nth: 4, needed: 4, left: 3 };
  expect(statuses[3]).toEqual({ is: "short", pools: [late] });
  expect(needs.remote_support.named).toBe(4);
  const giving = [...rows, checkRow(6, { email: ana.email, remote_support: "none" }, "admin")];
  expect(is(giving, { known: new Map([[ana.email, ana]]) })).toEqual(["new", "new", "new", "new", "update"]);
  expect(is(rowsOf({ email: "a@x.example", remote_support: "shared" }))).toEqual(["short"]);
});

test("a row with a problem takes no seat, and of two with one address the first counts", () => {
  const rows = rowsOf(
    { email: "no", remote_support: "named" },
    { email: "a@x.example", remote_support: "named" },
    { email: "A@X.example ", remote_support: "named" },
  );
  const { statuses, needs } = check(rows, { numbers: numbers(1) });
  expect(statuses.map((status) => status.is)).toEqual(["problem", "new", "problem"]);
  expect(statuses[2]).toMatchObject({
    problems: [{ message: "Row 4 repeats the email of row 3. Only row 3 will be used." }],
  });
  expect(needs.remote_support.named).toBe(1);
});

test("who is there is unchanged, or updated in what the file says", () => {
  const known = new Map([[ana.email, ana]]);
  expect(is(rowsOf({ email: ana.email, first_name: "Ana", remote_support: "named" }), { known })).toEqual([
    "unchanged",
  ]);
  expect(is(rowsOf({ email: ana.email, first_name: "", last_name: "" }), { known })).toEqual(["unchanged"]);
  expect(is(rowsOf({ email: ana.email, last_name: "Souza" }), { known })).toEqual(["update"]);
});

test("a row that comes too late to two pools says both (R4)", () => {
  const rows = rowsOf(
    { email: "a@x.example", remote_support: "named" },
    { email: "b@x.example", remote_support: "named", service_desk: "named" },
  );
  const { statuses } = check(rows, { numbers: numbers(1) });
  expect(statuses[1]).toMatchObject({
    is: "short",
    pools: [
      { nth: 2, left: 1 },
      { product: "service_desk", left: 0 },
    ],
  });
});

test("who comes too late to Named seats can have Shared ones instead, all at once and as far as these go", () => {
  const rows = rowsOf(
    ...["a", "b", "c", "d"].map((name) => ({ email: `${name}@x.example`, first_name: name, remote_support: "named" })),
  );
  const limited = { ...numbers(1, 5), service_desk: numbers(1).service_desk };
  const all = allSharedInstead(rows, check(rows, { numbers: limited }));
  expect([...all]).toEqual(
    ["b", "c", "d"].map((name, at) => [
      at + 3,
      { email: `${name}@x.example`, first_name: name, remote_support: "shared" },
    ]),
  );
  limited.remote_support.shared.assignmentLimit = 2;
  expect([...allSharedInstead(rows, check(rows, { numbers: limited })).keys()]).toEqual([3, 4]);
  limited.remote_support.shared.capacity = 0;
  expect(allSharedInstead(rows, check(rows, { numbers: limited })).size).toBe(0);
});

test("a group that is none, or none of the importer's, is told by its name; a slip says what was meant", () => {
  const rows = rowsOf({ email: "a@x.example", groups: "LISBON; Prto" }, { email: "b@x.example", groups: "lisbon" });
  const groups = new Set(["lisbon", "porto"]);
  expect(problems(rows, { groups })).toEqual(["There is no group “Prto”.", "new"]);
  expect(problems(rows)).toEqual(["There are no groups “LISBON” and “Prto”.", "There is no group “lisbon”."]);
  expect(meantGroups(["LISBON", "Prto"], ["Lisbon", "Porto"])).toBe("Lisbon; Porto");
  expect(meantGroups(["LISBON", "Mars"], ["Lisbon", "Porto"])).toBeUndefined();
});

test("a manager's file is told beforehand whom it cannot change, and that people are in a group (R18)", () => {
  const boss = { ...ana, role: "manager" } as const;
  const limited = (...limitedTo: string[]) => ({ viewer: { role: "manager", limitedTo } as const });
  const rows = rowsOf({ email: ana.email, last_name: "Silva" }, { email: "new@x.example" });
  const needed = "Keep people in at least one of your groups. An admin can move them to other ones.";
  expect(problems(rows, { known: new Map([[ana.email, boss]]), ...limited("one") })).toEqual([
    "Managers can change agents only. Ask an admin.",
    "new",
  ]);
  expect(problems(rows, { known: new Map([[ana.email, ana]]), ...limited("one", "two") })).toEqual([
    "unchanged",
    needed,
  ]);
  expect(problems(rows, limited())).toEqual([needed, needed]);
});

test("a seat for somebody who is suspended is a problem, another name is none", () => {
  const gone = { ...ana, status: "suspended", seats: { remote_support: "none", service_desk: "none" } } as const;
  const known = new Map([[ana.email, gone]]);
  expect(problems(rowsOf({ email: ana.email, remote_support: "named" }), { known })).toEqual([
    "This person is suspended. Reactivate them first.",
  ]);
  expect(is(rowsOf({ email: ana.email, last_name: "Souza" }), { known })).toEqual(["update"]);
});

test("rows without an address repeat nobody's", () => {
  expect(problems(rowsOf({ email: "" }, { email: "" }))[1]).not.toContain("repeats");
});

test("only an admin's file makes managers (R18)", () => {
  expect(checkRow(2, { email: "a@x.example", role: "manager" }, "manager").problems).toMatchObject([
    { column: "role" },
  ]);
  expect(checkRow(2, { email: "a@x.example", role: "manager" }, "admin").problems).toEqual([]);
});

test("headers are known by the names that people use; of two that mean the same the first counts", () => {
  const mapping = mappingOf(
    ["E-Mail", "Given name", "Surname", "RS", "Mail", "Cost centre"],
    ["email", "first_name", "last_name", "remote_support"],
  );
  expect(mapping).toEqual(["email", "first_name", "last_name", "remote_support", "", ""]);
  expect(mapsWholly(mapping, ["E-Mail", "Given name", "Surname", "RS", "Mail", "Cost centre"])).toBe(false);
  expect(mapsWholly(["email", ""], ["email", "reason"])).toBe(true);
  expect(cellsIn({ row: 2, values: ["a", "b"] }, mapping)).toEqual({
    email: "a",
    first_name: "b",
    last_name: "",
    remote_support: "",
  });
});
