import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { endHold } from "./end-hold";
import { freeOwnSeat } from "./free-own-seat";
import { getSeats } from "./get-seats";
import { answerOf } from "./test/in-line";
import { agentWith, broken, company, occupied, startSession, twoAgents } from "./test/scene";

const product = "remote_support";

test("an agent frees their own seat as End Session would; connected sessions go on (R11)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold, seat } = await startSession(agent, { connected: true });
  const occupancyId = seat.occupancyId ?? "";
  const freed = await freeOwnSeat(agent, { product, occupancyId });
  expect(freed).toMatchObject({ outcome: { outcome: "clearing", connected: 1 }, seat: { state: "clearing" } });
  await endHold(agent, { id: hold.id, product });
  const old = await freeOwnSeat(agent, { product, occupancyId });
  expect(old).toMatchObject({ outcome: { outcome: "already_released" }, seat: { state: "available" } });
  const events = await seeding()`select actor_id, action from events where account_id = ${account.id}`;
  expect(events).toEqual([{ actor_id: agent.actor.id, action: "seat.cleared" }]);
});

test("an old occupancy changes nothing of the one that goes on (I10)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold, seat } = await startSession(agent);
  await endHold(agent, { id: hold.id, product });
  await startSession(agent);
  const { outcome } = await freeOwnSeat(agent, { product, occupancyId: seat.occupancyId ?? "" });
  expect(outcome.outcome).toBe("already_released");
  expect((await getSeats(agent))[0]?.state).toBe("in_use");
});

test("somebody else's is not theirs to free, a Named seat cannot be cleared (R2, R11)", async () => {
  const account = await company(2);
  const [agent, other] = await twoAgents(account);
  const named = await agentWith(account, "named");
  const occupancyId = (await startSession(other)).seat.occupancyId ?? "";
  const { outcome } = await freeOwnSeat(agent, { product, occupancyId });
  expect(outcome).toMatchObject({ outcome: "already_released", agent: { id: agent.actor.id }, releasedAt: null });
  expect(await answerOf(() => freeOwnSeat(named, { product, occupancyId }))).toBe("named_seat_cannot_be_cleared");
  expect(await occupied(account.id)).toBe(1);
  expect(await broken(account.id)).toEqual([]);
});
