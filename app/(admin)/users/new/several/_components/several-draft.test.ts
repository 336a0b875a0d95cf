import { expect, test } from "vitest";
import { noSeats } from "../../../_seats/seat-numbers";
import { type PersonRow, readyRows, rowGains, rowStatus, rowsOf } from "./several-draft";

const person = (email: string) => ({ email, firstName: "", lastName: "", status: "new" }) as const;
const row = (key: number, email: string, seat: "none" | "named" = "none"): PersonRow => ({
  ...{ key, email, firstName: "", lastName: "", role: "agent" },
  seats: { ...noSeats, remote_support: seat },
});

test("an address that exists is a link, until it is edited", () => {
  const [ana] = rowsOf([{ ...person("ana@example.com"), status: "exists", existing: { id: "1", name: "Ana" } }]);
  if (!ana) throw new Error("no row");
  expect(rowStatus([ana], ana)).toEqual({ is: "exists", existing: { id: "1", name: "Ana" } });
  const edited = { ...ana, email: "ana.silva@example.com" };
  expect(rowStatus([edited], edited)).toEqual({ is: "new" });
});

test("what repeats or is no address is marked, the rest can be saved", () => {
  const rows = [row(0, "ana@example.com"), row(1, "ANA@example.com"), row(2, "tom@"), row(3, "lea@example.com")];
  expect(rows.map((each) => rowStatus(rows, each).is)).toEqual(["new", "problem", "problem", "new"]);
  expect(readyRows(rows).map(({ key }) => key)).toEqual([0, 3]);
});

test("what the server refused is marked until the address is edited", () => {
  const refused = { ...row(0, "ana@example.com"), told: { email: "ana@example.com", message: "cannot be used" } };
  expect(rowStatus([refused], refused)).toEqual({ is: "problem", message: "cannot be used" });
});

test("the seats of all rows count together, less what others hand over", () => {
  const rows = [row(0, "a@example.com", "named"), row(1, "b@example.com", "named")];
  const from = { id: "1", name: "Lea", version: 1, product: "remote_support", seatType: "named" } as const;
  const named = (handOvers: (typeof from)[]) => rowGains(rows, handOvers)[0];
  expect(named([])).toEqual({ product: "remote_support", seatType: "named", count: 2 });
  expect(named([from])?.count).toBe(1);
});
