import { describe, expect, test } from "vitest";
import { newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { adminOf, agentOn, managerOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { connectSession } from "./connect-session";
import { endHold } from "./end-hold";
import { getSeats } from "./get-seats";
import { renewHolds } from "./renew-holds";
import { answerOf } from "./test/in-line";
import { passTime } from "./test/pass-time";
import { type Agent, agentWith, broken, company, newId, occupied, signIn, startSession, twoAgents } from "./test/scene";

const product = "remote_support";

const scene = async () => {
  const account = await company(1);
  const [agent, other] = await twoAgents(account);
  return { account, admin: adminOf(account), agent, other };
};
const sits = async (agent: Agent, connected = false) => {
  const { hold, seat } = await startSession(agent, { connected });
  return { id: hold.id, occupancyId: seat.occupancyId ?? "" };
};

describe("ending a shared session", () => {
  test("nobody connected: keys are abandoned and the seat is free at once (R9)", async () => {
    const { account, admin, agent, other } = await scene();
    const { id, occupancyId } = await sits(agent);
    expect(await clearSeat(admin, { product, occupancyId })).toMatchObject({
      ...{
        outcome: "freed",
        agent: { id: agent.actor.id, name: agent.actor.name },
        product,
        connected: 0,
        releasedAt: null,
      },
    });
    expect(await renewHolds(agent, { ids: [id] })).toMatchObject({ holds: [{ state: "ended", endReason: "cleared" }] });
    expect(await answerOf(() => connectSession(agent, { id }))).toBe("session_ended");
    expect((await startSession(other)).created).toBe(true);
    expect(await broken(account.id)).toEqual([]);
  });

  test("connected sessions go on, the last to end frees the seat (R9, I5, I6)", async () => {
    const { account, admin, agent, other } = await scene();
    const first = await sits(agent, true);
    const second = await sits(agent, true);
    const key = await sits(agent);
    expect(await clearSeat(admin, { product, occupancyId: first.occupancyId })).toMatchObject({
      outcome: "clearing",
      connected: 2,
    });
    const { holds } = await renewHolds(agent, { ids: [first.id, second.id, key.id] });
    expect(holds.map(({ state }) => state)).toEqual(["alive", "alive", "ended"]);
    expect((await getSeats(agent))[0]).toMatchObject({ state: "clearing", pool: { clearing: 1, inUse: 0, free: 0 } });
    expect(await answerOf(() => startSession(agent))).toBe("seat_clearing");
    expect(await answerOf(() => startSession(other))).toBe("all_shared_seats_in_use");
    await endHold(agent, { id: first.id, product });
    expect(await occupied(account.id)).toBe(1);
    await endHold(agent, { id: second.id, product });
    expect(await occupied(account.id)).toBe(0);
    expect((await seeding()`select reason from tenures where account_id = ${account.id}`).map((t) => t.reason)).toEqual(
      ["cleared"],
    );
    expect((await startSession(other)).created).toBe(true);
  });

  test("Service Desk is freed at once and its devices are signed out (R9)", async () => {
    const { account, admin, agent } = await scene();
    const { seat } = await signIn(agent);
    const input = { product: "service_desk", occupancyId: seat.occupancyId ?? "" } as const;
    expect(await clearSeat(admin, input)).toMatchObject({ outcome: "freed" });
    expect(await occupied(account.id, "service_desk")).toBe(0);
  });

  test("it is asked for one occupancy: an old one changes nothing and says when it ended (R9, I10)", async () => {
    const { account, admin, agent, other } = await scene();
    const { id, occupancyId } = await sits(agent);
    const { hold } = await endHold(agent, { id, product });
    const now = await sits(other);
    expect(await clearSeat(admin, { product, occupancyId })).toMatchObject({
      ...{ outcome: "already_released", agent: { id: agent.actor.id }, releasedAt: hold.endedAt },
    });
    expect(await renewHolds(other, { ids: [now.id] })).toMatchObject({ holds: [{ state: "alive" }] });
    expect(await broken(account.id)).toEqual([]);
  });

  test("a seat whose client died before is already released, by OpenSeat (R14)", async () => {
    const { account, admin, agent } = await scene();
    const { occupancyId } = await sits(agent, true);
    await passTime(account.id, 301);
    expect(await clearSeat(admin, { product, occupancyId })).toMatchObject({ outcome: "already_released" });
  });

  test("clearing twice keeps the first (R9, I9)", async () => {
    const { account, admin, agent } = await scene();
    const { occupancyId } = await sits(agent, true);
    await clearSeat(admin, { product, occupancyId });
    const before = await seeding()`select cleared_at, cleared_by from shared_seats where account_id = ${account.id}`;
    const again = await newUser(account.id, { role: "admin" });
    expect(await clearSeat(adminOf(account, again), { product, occupancyId })).toMatchObject({
      outcome: "already_clearing",
      connected: 1,
    });
    expect(await seeding()`select cleared_at, cleared_by from shared_seats where account_id = ${account.id}`).toEqual(
      before,
    );
  });

  test("it is recorded with who, whom and what, and only when it changed something (R16)", async () => {
    const { account, admin, agent } = await scene();
    const { occupancyId } = await sits(agent, true);
    await clearSeat(admin, { product, occupancyId });
    await clearSeat(admin, { product, occupancyId });
    const events = await seeding()`
      select actor_id, action, target_id, target_name, before, after, source, request_id from events where account_id = ${account.id}`;
    expect(events).toEqual([
      {
        ...{
          actor_id: admin.actor.id,
          action: "seat.cleared",
          target_id: agent.actor.id,
          target_name: agent.actor.name,
        },
        before: { product, seatNo: 1, occupancyId, since: expect.any(String), state: "in_use" },
        after: { state: "clearing" },
        ...{ source: "browser", request_id: admin.actor.requestId },
      },
    ]);
  });

  test("what does not exist, or is another product's, is not found (R17)", async () => {
    const { admin, agent } = await scene();
    const { occupancyId } = await sits(agent);
    expect(await answerOf(() => clearSeat(admin, { product, occupancyId: newId() }))).toBe("not_found");
    expect(await answerOf(() => clearSeat(admin, { product: "service_desk", occupancyId }))).toBe("not_found");
  });
});

describe("a manager", () => {
  test("with manage seats ends an agent's session, and nobody else's (R18)", async () => {
    const account = await company(3);
    const { db, actor } = await managerOf(account, "manage_seats");
    const manager = grant(db, actor, "manage_seats");
    const agent = await sits(await agentWith(account));
    expect(await clearSeat(manager, { product, occupancyId: agent.occupancyId })).toMatchObject({ outcome: "freed" });
    for (const role of ["manager", "admin"] as const) {
      const colleague = await agentOn(account, await newUser(account.id, { role, remoteSupport: "shared" }));
      const { occupancyId, id } = await sits(colleague);
      expect(await answerOf(() => clearSeat(manager, { product, occupancyId }))).toBe("agents_only");
      await endHold(colleague, { id, product });
      expect(await answerOf(() => clearSeat(manager, { product, occupancyId }))).toBe("agents_only");
    }
  });

  test("without it may not (R18)", async () => {
    const { db, actor } = await managerOf(await company(1), "add_delete_users");
    expect(() => grant(db, actor, "manage_seats")).toThrow("Your privileges do not include this.");
    // @ts-expect-error what a manager without the privilege has is not enough
    const call = () => clearSeat(grant(db, actor, "read_users"), { product, occupancyId: newId() });
    expect(call).toBeTypeOf("function");
  });
});
