import { expect, test } from "vitest";
import type { KnownPerson } from "@/lib/imports/changes-of";
import type { Cells } from "@/lib/imports/read-cells";
import type { SeatNumbers } from "../../../_seats/seat-numbers";
import { checkRow, statusesOf } from "./check-rows";
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
const is = (rows: ReturnType<typeof rowsOf>, known = nobody, seats = numbers(3)) =>
  statusesOf(rows, known, seats).statuses.map((status) => status.is);

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
  const { statuses, needs } = statusesOf(rows, nobody, numbers(3));
  expect(statuses[3]).toEqual({ is: "short", product: "remote_support", seatType: "named", nth: 4, left: 3 });
  expect(needs.remote_support.named).toBe(4);
  const giving = [...rows, checkRow(6, { email: ana.email, remote_support: "none" }, "admin")];
  expect(is(giving, new Map([[ana.email, ana]]))).toEqual(["new", "new", "new", "new", "update"]);
  expect(is(rowsOf({ email: "a@x.example", remote_support: "shared" }))).toEqual(["short"]);
});

test("a row with a problem takes no seat, and of two with one address the first counts", () => {
  const rows = rowsOf(
    { email: "no", remote_support: "named" },
    { email: "a@x.example", remote_support: "named" },
    { email: "A@X.example ", remote_support: "named" },
  );
  const { statuses, needs } = statusesOf(rows, nobody, numbers(1));
  expect(statuses.map((status) => status.is)).toEqual(["problem", "new", "problem"]);
  expect(statuses[2]).toMatchObject({
    problems: [{ message: "Row 4 repeats the email of row 3. Only row 3 will be used." }],
  });
  expect(needs.remote_support.named).toBe(1);
});

test("who is there is unchanged, or updated in what the file says", () => {
  const known = new Map([[ana.email, ana]]);
  expect(is(rowsOf({ email: ana.email, first_name: "Ana", remote_support: "named" }), known)).toEqual(["unchanged"]);
  expect(is(rowsOf({ email: ana.email, first_name: "", last_name: "" }), known)).toEqual(["unchanged"]);
  expect(is(rowsOf({ email: ana.email, last_name: "Souza" }), known)).toEqual(["update"]);
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
  expect(mapsWholly(mapping)).toBe(false);
  expect(cellsIn({ row: 2, values: ["a", "b"] }, mapping)).toEqual({
    email: "a",
    first_name: "b",
    last_name: "",
    remote_support: "",
  });
});
