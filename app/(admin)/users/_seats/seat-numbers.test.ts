import { expect, test } from "vitest";
import { noSeats, type PoolNumbers, type SeatNumbers, seatGains, shortPools } from "./seat-numbers";
import { optionCount, seatChange, shortfall } from "./seat-words";

const pool = (numbers: Partial<PoolNumbers>): PoolNumbers => ({
  capacity: 10,
  assigned: 7,
  inUse: 2,
  assignmentLimit: null,
  ...numbers,
});
const numbers = (changes: Partial<Record<"rsn" | "rss" | "sdn" | "sds", Partial<PoolNumbers>>> = {}): SeatNumbers => ({
  remote_support: { named: pool(changes.rsn ?? {}), shared: pool(changes.rss ?? {}) },
  service_desk: { named: pool(changes.sdn ?? {}), shared: pool(changes.sds ?? {}) },
});

test("only gains count: what one has already is never short (R4)", () => {
  const full = numbers({ sdn: { assigned: 10 } });
  const kept = { ...noSeats, service_desk: "named" } as const;
  expect(shortPools(full, seatGains(kept, kept))).toEqual([]);
  expect(shortPools(full, seatGains(kept, { ...kept, service_desk: "shared" }))).toEqual([]);
});

test("both products are named in one answer", () => {
  const full = numbers({ rsn: { assigned: 10 }, sds: { capacity: 0, assigned: 0 } });
  const short = shortPools(full, seatGains(noSeats, { remote_support: "named", service_desk: "shared" }));
  expect(short.map(shortfall)).toEqual([
    "All 10 Remote Support Named seats are assigned: 1 more needed.",
    "Your plan has no Service Desk Shared seats: 1 needed.",
  ]);
});

test("a Shared pool in use gives on, one at its limit does not (R3)", () => {
  const gains = seatGains(noSeats, { ...noSeats, remote_support: "shared" });
  expect(shortPools(numbers({ rss: { assigned: 27, inUse: 10 } }), gains)).toEqual([]);
  expect(shortPools(numbers({ rss: { assigned: 27, assignmentLimit: 27 } }), gains)).toHaveLength(1);
});

test("a seat that another agent hands over is not short", () => {
  const wanted = { ...noSeats, service_desk: "named" } as const;
  expect(shortPools(numbers({ sdn: { assigned: 10 } }), seatGains(noSeats, wanted, ["service_desk"]))).toEqual([]);
});

test("several people are short together", () => {
  const gains = [{ product: "remote_support", seatType: "named", count: 5 }] as const;
  expect(shortPools(numbers(), gains).map(shortfall)).toEqual([
    "3 of 10 Remote Support Named seats are free: 2 more needed.",
  ]);
});

test("the count beside an option tells what will be after the save", () => {
  const named = (had: "none" | "named", chosen: "none" | "named") =>
    optionCount(pool({}), { seatType: "named", had, chosen });
  expect(named("none", "none")).toBe("3 of 10 free");
  expect(named("none", "named")).toBe("3 free → 2 after save");
  expect(named("named", "none")).toBe("3 free → 4 after save");
  expect(named("named", "named")).toBe("3 of 10 free");
  const shared = optionCount(pool({ assigned: 27, inUse: 10 }), { seatType: "shared", had: "none", chosen: "shared" });
  expect(shared).toBe("27 → 28 agents share 10\u00a0seats, 10 in use");
});

test("an option that cannot be afforded forecasts nothing", () => {
  const full = pool({ assigned: 10 });
  expect(optionCount(full, { seatType: "named", had: "none", chosen: "named" })).toBe("0 of 10 free");
});

test("the save bar says the change and its effect", () => {
  expect(seatChange(numbers(), "remote_support", "shared", "named")).toBe("Remote Support Shared → Named (3 free → 2)");
  expect(seatChange(numbers(), "remote_support", "named", "none")).toBe("Remote Support Named → No seat (3 free → 4)");
  expect(seatChange(numbers(), "service_desk", "none", "shared")).toBe("Service Desk No seat → Shared");
  expect(seatChange(undefined, "service_desk", "none", "named")).toBe("Service Desk No seat → Named");
});
