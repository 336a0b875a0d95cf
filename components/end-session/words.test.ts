import { describe, expect, test } from "vitest";
import type { SharedSession } from "@/lib/seats/shared-session";
import { confirmation, consequences } from "./words";

const priya: SharedSession = {
  occupancyId: "6f1c1a52-6c8e-4e0e-9d0b-6c7f6b1d2f10",
  product: "remote_support",
  agent: { id: "0b0d7c1e-0b0a-4a53-8a77-0d6f5b1c9e11", name: "Priya Natarajan" },
  since: "2026-11-10T09:00:00+00:00",
  waiting: 0,
  connected: 0,
  signedIn: 0,
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
  const outcome = { agent: priya.agent, product: priya.product, connected: 0, releasedAt: null };
  const say = (
    changes: Partial<Parameters<typeof confirmation>[0]> & Pick<Parameters<typeof confirmation>[0], "outcome">,
  ) => plain(confirmation({ ...outcome, ...changes }, () => "10:43"));

  test("that the seat is free", () => {
    expect(say({ outcome: "freed" })).toBe("Seat cleared. Priya Natarajan’s Remote Support Shared seat is free.");
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
