import { expect, test } from "vitest";
import { allSharedSeatsInUse } from "@/lib/catalog";
import type { Call, HoldSeen, SeatSeen } from "../history";
import { readAnswer } from "../read-answer";
import { violationsOf } from "./check";

const [ann, ben, cara] = ["ann@example.com", "ben@example.com", "cara@example.com"];
const pool = { capacity: 1, inUse: 1, clearing: 0, offered: 0, free: 0, waiting: 0 };
const at = (ms: number) => new Date(ms).toISOString();

const seat = (facts: Partial<SeatSeen>): SeatSeen => ({
  ...{
    product: "remote_support",
    seatType: "shared",
    state: "in_use",
    occupancyId: null,
    since: null,
    pool,
    joinedAt: null,
  },
  holds: [],
  ...facts,
});
const hold = (id: string, facts: Partial<HoldSeen> = {}): HoldSeen => ({
  ...{ id, state: "waiting", endReason: null, endedAt: null, leaseUntil: at(60_000), keyUntil: null },
  ...facts,
});

/** A call that is sent at `sent` and answered 10 ms later. */
const call = (person: string, asked: Call["asked"], sent: number, facts: Partial<Call> = {}): Call => ({
  ...{ sent, answered: sent + 10, account: "a", person, device: person, server: "s", asked, product: "remote_support" },
  ...{ ids: [], occupancyId: null, capacity: null, status: 200, code: null, broken: null, holds: [], seats: [] },
  ...facts,
});
const start = (person: string, id: string, sent: number, occupancyId: string, facts: Partial<Call> = {}) =>
  call(person, "start", sent, {
    ...{ ids: [id], status: 201, holds: [hold(id)], seats: [seat({ occupancyId, since: at(sent + 5), holds: [id] })] },
    ...facts,
  });
const end = (person: string, id: string, sent: number) =>
  call(person, "end", sent, { ids: [id], holds: [hold(id, { state: "ended", endReason: "closed" })] });
const beat = (person: string, id: string, sent: number, facts: Partial<HoldSeen> = {}) =>
  call(person, "beat", sent, { ids: [id], holds: [hold(id, { state: "alive", ...facts })] });
const look = (person: string, sent: number, joined: number | null) =>
  call(person, "seats", sent, {
    seats: [seat(joined === null ? { state: "full" } : { state: "waiting", joinedAt: at(joined) })],
  });

const rulesOf = (...calls: Call[]) => violationsOf(calls, { offer: 3000 }).map(({ rule }) => rule);

test("a day on which every promise is kept has no violation", () => {
  const refused = call(ben, "start", 60, {
    ids: ["b1"],
    status: 409,
    code: "all_shared_seats_in_use",
    seats: [seat({})],
  });
  const day = [start(ann, "a1", 0, "o1"), beat(ann, "a1", 50), refused, look(ben, 100, 100), end(ann, "a1", 200)];
  expect(rulesOf(...day, start(ben, "b2", 300, "o2"), end(ben, "b2", 400))).toEqual([]);
});

test("two seats of one are noticed, however late both were known to be held (I1)", () => {
  expect(
    rulesOf(start(ann, "a1", 0, "o1"), start(ben, "b1", 5, "o2"), beat(ann, "a1", 50), beat(ben, "b1", 60)),
  ).toEqual(["I1"]);
});

test("one after the other on the same seat is nothing", () => {
  expect(
    rulesOf(start(ann, "a1", 0, "o1"), end(ann, "a1", 50), start(ben, "b1", 55, "o2"), beat(ben, "b1", 90)),
  ).toEqual([]);
});

test("a second seat of one agent is noticed (I2), as is a repeated call that took one (I9)", () => {
  const twice = [start(ann, "a1", 0, "o1"), start(ann, "a2", 20, "o2"), beat(ann, "a1", 50), beat(ann, "a2", 60)];
  expect(rulesOf(...twice)).toContain("I2");
  expect(rulesOf(start(ann, "a1", 0, "o1"), start(ann, "a1", 20, "o2"))).toContain("I9");
});

test("what lives on after its end, or after its lease, is noticed (I10, R14)", () => {
  expect(rulesOf(start(ann, "a1", 0, "o1"), end(ann, "a1", 50), beat(ann, "a1", 100))).toContain("I10");
  const later = { leaseUntil: at(120_000) };
  expect(rulesOf(start(ann, "a1", 0, "o1"), beat(ann, "a1", 61_000, later))).toEqual(["R14"]);
  const lost = call(ann, "beat", 59_000, { ids: ["a1"], status: null, code: "ECONNRESET" });
  expect(rulesOf(start(ann, "a1", 0, "o1"), lost, beat(ann, "a1", 61_000, later))).toEqual([]);
});

test("what is confirmed under a lease that was over before it was asked for is noticed (R14)", () => {
  const over = { holds: [hold("a1", { leaseUntil: at(9000) })], seats: [] };
  expect(rulesOf(start(ann, "a1", 0, "o1", { status: 200, ...over }))).toEqual([]);
  expect(rulesOf(start(ann, "a1", 9300, "o1", { status: 200, ...over }))).toEqual(["R14"]);
  const key = { holds: [hold("a1", { leaseUntil: at(90_000), keyUntil: at(9000) })], seats: [] };
  expect(rulesOf(start(ann, "a1", 9300, "o1", { status: 200, ...key }))).toEqual(["R14"]);
});

test("a connected session that a clear ended is noticed, a support key is not (I6)", () => {
  const cleared = { state: "ended", endReason: "cleared" } as const;
  const key = [start(ann, "a1", 0, "o1"), beat(ann, "a1", 100, cleared)];
  const joined = call(ann, "connect", 50, { ids: ["a1"], holds: [hold("a1", { state: "connected" })] });
  expect(rulesOf(...key)).toEqual([]);
  expect(rulesOf(...key, joined)).toEqual(["I6"]);
});

test("an acknowledged session that nobody knows any more is noticed (I12), as is another's (I14)", () => {
  expect(rulesOf(start(ann, "a1", 0, "o1"), beat(ann, "a1", 50, { state: "unknown" }))).toEqual(["I12"]);
  expect(rulesOf(start(ann, "a1", 0, "o1"), call(ben, "holds", 50, { holds: [hold("a1")] }))).toEqual(["I14"]);
});

test("who is refused beside a free seat is noticed (I13)", () => {
  const free = seat({ state: "available", pool: { ...pool, inUse: 0, free: 1 } });
  expect(
    rulesOf(call(ben, "start", 0, { ids: ["b1"], status: 409, code: "all_shared_seats_in_use", seats: [free] })),
  ).toEqual(["I13"]);
});

test("who waits beside a free seat is noticed (I7)", () => {
  const free = seat({ state: "waiting", joinedAt: at(0), pool: { ...pool, inUse: 0, free: 1, waiting: 1 } });
  expect(rulesOf(call(ben, "seats", 10, { seats: [free] }))).toEqual(["I7"]);
});

test("who sits down before somebody who has waited longer is noticed (I7, I8)", () => {
  const waits = Array.from({ length: 20 }, (_, n) => look(ben, 1000 * n + 500, 500));
  expect(rulesOf(...waits, start(ann, "a1", 10_000, "o1"), beat(ann, "a1", 10_100))).toEqual(["I7"]);
  const later = Array.from({ length: 5 }, (_, n) => look(cara, 1000 * n + 5000, 5000));
  expect(rulesOf(...waits, ...later, start(cara, "c1", 10_000, "o1"), beat(cara, "c1", 10_100))).toEqual(["I8"]);
  expect(rulesOf(...waits, start(ben, "b1", 20_000, "o1"), beat(ben, "b1", 20_100))).toEqual([]);
});

test("nobody was overtaken for certain while a plan shrank, which takes an offer back (I7, L5)", () => {
  const waits = Array.from({ length: 20 }, (_, n) => look(ben, 1000 * n + 500, 500));
  const sat = [start(ann, "a1", 10_000, "o1"), beat(ann, "a1", 10_100)];
  expect(rulesOf(...waits, ...sat)).toEqual(["I7"]);
  expect(rulesOf(...waits, ...sat, call("manager", "capacity", 10_100, { capacity: 1 }))).toEqual([]);
  expect(rulesOf(...waits, ...sat, call("manager", "capacity", 12_100, { capacity: 1 }))).toEqual(["I7"]);
});

test("a full pool says the article's sentence, an outage when to come back (R8)", () => {
  const problem = {
    type: "x",
    title: "x",
    status: 409,
    detail: "Full.",
    code: "all_shared_seats_in_use",
    reference: "r",
  };
  const headers = () => undefined;
  expect(readAnswer("start", 409, headers, problem).broken).toContain("Full.");
  expect(readAnswer("start", 409, headers, { ...problem, detail: allSharedSeatsInUse }).broken).toBeNull();
  expect(readAnswer("start", 503, headers, { ...problem, code: "unavailable" }).broken).toContain("Retry-After");
  expect(readAnswer("start", 200, headers, { session: {} }).broken).toContain("not an answer");
});
