import { describe, expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import type { SeatChoice } from "@/lib/catalog";
import { adminOf } from "@/lib/test/contexts";
import { deleteUser } from "@/lib/users/delete-user";
import { reactivateUser } from "@/lib/users/reactivate-user";
import { setSeat } from "@/lib/users/set-seat";
import { suspendUser } from "@/lib/users/suspend-user";
import { clearSeat } from "./clear-seat";
import { endHold } from "./end-hold";
import { getSeats } from "./get-seats";
import { renewHolds } from "./renew-holds";
import { answerOf } from "./test/in-line";
import { agentWith, broken, company, occupied, startSession } from "./test/scene";

const product = "remote_support";

/** An agent with a waiting and a connected session, and what an admin may do to them (R12). */
async function scene(seat: SeatChoice) {
  const account = await company(1);
  const agent = await agentWith(account, seat);
  const admin = adminOf(account);
  const waiting = await startSession(agent);
  const connected = await startSession(agent, { connected: true });
  const ids = [waiting.hold.id, connected.hold.id];
  const version = async () => {
    const [row] = await seeding()<{ version: number }[]>`select version from users where id = ${agent.actor.id}`;
    return { id: agent.actor.id, version: row?.version ?? 0 };
  };
  return {
    ...{ account, agent, admin },
    occupancyId: connected.seat.occupancyId ?? "",
    become: async (seat: SeatChoice) => setSeat(admin, { ...(await version()), product, seat, takeFrom: [] }),
    suspend: async () => suspendUser(admin, await version()),
    reactivate: async () => reactivateUser(admin, await version()),
    remove: async () => deleteUser(admin, await version()),
    states: async () => (await renewHolds(agent, { ids })).holds.map(({ state, endReason }) => endReason ?? state),
    finish: () => endHold(agent, { id: ids[1] ?? "", product }),
  };
}

describe("who has a Shared seat", () => {
  test("and gets a Named one notices nothing; the shared seat is free at once (R12)", async () => {
    const { account, agent, become, states } = await scene("shared");
    await become("named");
    expect(await states()).toEqual(["alive", "alive"]);
    expect(await occupied(account.id)).toBe(0);
    expect((await getSeats(agent))[0]).toMatchObject({ seatType: "named", state: "in_use", occupancyId: null });
    expect(await seeding()`select reason from tenures where account_id = ${account.id}`).toEqual([
      { reason: "moved_to_named" },
    ]);
    expect((await startSession(await agentWith(account))).created).toBe(true);
    expect(await broken(account.id)).toEqual([]);
  });

  test("also while it is clearing", async () => {
    const { account, agent, admin, occupancyId, become, states } = await scene("shared");
    await clearSeat(admin, { product, occupancyId });
    await become("named");
    expect(await states()).toEqual(["cleared", "alive"]);
    expect(await occupied(account.id)).toBe(0);
    expect((await startSession(agent)).seat.state).toBe("in_use");
  });

  test("also when it was taken from them before", async () => {
    const { account, agent, become, states } = await scene("shared");
    await become("none");
    await become("named");
    expect(await states()).toEqual(["seat_removed", "alive"]);
    expect(await occupied(account.id)).toBe(0);
    expect((await startSession(agent)).seat.state).toBe("in_use");
    expect(await broken(account.id)).toEqual([]);
  });

  test("and loses it: keys end, connected sessions play out, then the seat is free (R12)", async () => {
    const { account, agent, become, states, finish } = await scene("shared");
    await become("none");
    expect(await states()).toEqual(["seat_removed", "alive"]);
    expect((await getSeats(agent))[0]).toMatchObject({ seatType: "none", state: "clearing", pool: null });
    expect(await answerOf(() => startSession(agent))).toBe("no_seat_assigned");
    await finish();
    expect(await occupied(account.id)).toBe(0);
    expect(await seeding()`select reason from tenures where account_id = ${account.id}`).toEqual([
      { reason: "seat_removed" },
    ]);
  });

  test("and gets it back while it is clearing: the clearing goes on (R12)", async () => {
    const { agent, become, finish } = await scene("shared");
    await become("none");
    await become("shared");
    expect(await answerOf(() => startSession(agent))).toBe("seat_clearing");
    await finish();
    expect((await startSession(agent)).created).toBe(true);
  });

  test.each(["suspend", "remove"] as const)(
    "%s: as if it was taken; reactivating gives none (R12, R20)",
    async (how) => {
      const { account, agent, states, finish, reactivate, ...act } = await scene("shared");
      await act[how]();
      expect(await states()).toEqual(["seat_removed", "alive"]);
      expect(await occupied(account.id)).toBe(1);
      expect(await answerOf(() => startSession(agent))).toBe("signed_out");
      await finish();
      expect(await occupied(account.id)).toBe(0);
      if (how === "suspend") await reactivate();
      expect((await getSeats(agent))[0]?.seatType).toBe("none");
      expect(await broken(account.id)).toEqual([]);
    },
  );
});

describe("who has a Named seat", () => {
  test.each(["none", "shared"] as const)(
    "and has %s next: connected sessions play out holding no seat (R12)",
    async (next) => {
      const { account, agent, become, states } = await scene("named");
      await become(next);
      expect(await states()).toEqual(["seat_removed", "alive"]);
      expect(await occupied(account.id)).toBe(0);
      const other = await agentWith(account);
      expect((await startSession(other)).created).toBe(true);
      expect(await answerOf(() => startSession(agent))).toBe(
        next === "none" ? "no_seat_assigned" : "all_shared_seats_in_use",
      );
      expect((await getSeats(agent))[0]?.holds).toEqual([]);
      expect(await broken(account.id)).toEqual([]);
    },
  );

  test("may be suspended: the seat is free for others at once (R12, I15)", async () => {
    const { account, states, suspend } = await scene("named");
    await suspend();
    expect(await states()).toEqual(["seat_removed", "alive"]);
    expect(
      await seeding()`select 1 from seat_assignments where account_id = ${account.id} and product = ${product}`,
    ).toEqual([]);
  });
});
