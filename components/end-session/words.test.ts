import { describe, expect, test } from "vitest";
import type { SharedSession } from "@/lib/seats/shared-session";
import { activityWords, askWords, mayAsk } from "./session-words";
import { confirmation, consequences, nextOf } from "./words";

const priya: SharedSession = {
  occupancyId: "6f1c1a52-6c8e-4e0e-9d0b-6c7f6b1d2f10",
  product: "remote_support",
  agent: { id: "0b0d7c1e-0b0a-4a53-8a77-0d6f5b1c9e11", name: "Priya Natarajan" },
  since: "2026-11-10T09:00:00+00:00",
  waiting: 0,
  connected: 0,
  signedIn: 0,
  heldSince: "2026-11-10T09:01:00+00:00",
  ask: null,
  devices: [],
  clearing: null,
  noSignal: null,
  cannotEnd: null,
};
const plain = (words: string) => words.replaceAll("\u00a0", " ");

describe("before End Session the dialog says", () => {
  test("first that connected sessions are not interrupted", () => {
    expect(plain(consequences({ ...priya, connected: 2, waiting: 1 }))).toBe(
      "Priya Natarajan’s 2 connected support sessions are not interrupted. The seat becomes free when they end. Until then Priya Natarajan cannot start new ones. 1 unused support key stops working.",
    );
  });

  test("that an idle seat is free straight away and its keys stop working", () => {
    expect(plain(consequences({ ...priya, waiting: 2 }))).toBe(
      "Priya Natarajan has no connected support sessions. The seat is free straight away. 2 unused support keys stop working.",
    );
  });

  test("that a Service Desk agent is signed out", () => {
    const words = plain(consequences({ ...priya, product: "service_desk", signedIn: 2 }));
    expect(words).toContain("Priya Natarajan will be signed out of Service Desk on 2 devices");
  });
});

describe("after End Session the top bar says", () => {
  const outcome = { agent: priya.agent, product: priya.product, connected: 0, next: null, releasedAt: null };
  const say = (
    changes: Partial<Parameters<typeof confirmation>[0]> & Pick<Parameters<typeof confirmation>[0], "outcome">,
  ) => plain(confirmation({ ...outcome, ...changes }, () => "10:43"));

  test("that the seat is free", () => {
    expect(say({ outcome: "freed" })).toBe("Seat cleared. Priya Natarajan’s Remote Support Shared seat is free.");
  });

  test("to whom the seat goes, and who is next once it is free", () => {
    const next = { id: "1", name: "Marco Ruiz" };
    expect(say({ outcome: "freed", next })).toContain("seat goes to Marco Ruiz, the next in line.");
    expect(say({ outcome: "clearing", connected: 1, next })).toMatch(/ends\. Next in line: Marco Ruiz\.$/);
  });

  test("when a clearing seat will be free", () => {
    expect(say({ outcome: "clearing", connected: 2 })).toMatch(/It will be free when 2 support sessions end\.$/);
    expect(say({ outcome: "clearing", connected: 1 })).toMatch(/It will be free when 1 support session ends\.$/);
  });

  test("that nothing was changed where the seat was clearing or released already", () => {
    expect(say({ outcome: "already_clearing", connected: 1 })).toContain("Nothing was changed.");
    expect(say({ outcome: "already_released", releasedAt: "2026-11-10T10:43:00+00:00" })).toBe(
      "Priya Natarajan’s Remote Support Shared seat had already been released at 10:43. Nothing was changed.",
    );
  });
});

describe("a row says", () => {
  const at = "2026-11-10T09:04:00+00:00";
  const activity = (changes: Partial<SharedSession>) => plain(activityWords({ ...priya, ...changes }, at));

  test("what holds the seat, and for how long", () => {
    expect(activity({ waiting: 1 })).toBe("Support key, no customer, 3 min");
    expect(activity({ waiting: 2 })).toBe("2 support keys, no customer, 3 min");
    expect(activity({ connected: 2, waiting: 1 })).toBe("2 connected, Support key, 3 min");
    expect(activity({ signedIn: 1 })).toBe("Signed in, 3 min");
    expect(activity({ connected: 1, clearing: { since: at, by: null } })).toBe("1 session left");
  });

  test("what became of the question, and when one may ask again", () => {
    const ask = { at: "2026-11-10T09:02:00+00:00", by: "Dana Novak", answer: null, until: null };
    const working = { ...ask, answer: "working" as const, until: "2026-11-10T09:12:00+00:00" };
    const said = (asked: SharedSession["ask"], now = at) => plain(askWords({ ...priya, ask: asked }, now) ?? "");
    expect(said(ask)).toBe("Dana Novak asked 2 min ago: no answer yet");
    expect(said(working)).toBe("Dana Novak asked 2 min ago: still working, 8 min more");
    expect(said(working, "2026-11-10T09:12:00+00:00")).toContain("is over");
    const may = (asked: SharedSession["ask"], now = at) => mayAsk({ ...priya, ask: asked }, now);
    expect([may(null), may(ask), may(working), may(working, "2026-11-10T09:12:00+00:00")]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test("who is next: the first who waits and was heard from", () => {
    const someone = { product: priya.product, agent: priya.agent, joinedAt: at, offeredUntil: null, missed: 0 };
    const offered = { ...someone, position: null, silent: false };
    const silent = { ...someone, position: 1, silent: true };
    const there = { ...someone, position: 2, silent: false };
    expect(nextOf([offered, silent, there], "remote_support")).toBe(there);
    expect(nextOf([offered, silent, there], "service_desk")).toBeUndefined();
  });
});
