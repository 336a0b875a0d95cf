import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { endHold } from "./end-hold";
import { answerOf } from "./test/in-line";
import { agentWith, broken, company, occupied, onAnotherDevice, signIn, startSession, twoAgents } from "./test/scene";

const product = "remote_support";

test("the last session out frees the seat, none before it (R5, I4)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const waiting = await startSession(agent);
  const connected = await startSession(agent, { connected: true });
  const { hold, seat } = await endHold(agent, { id: waiting.hold.id, product });
  expect(hold).toMatchObject({ state: "ended", endReason: "closed", supportKey: null });
  expect(seat.state).toBe("in_use");
  expect(await broken(account.id)).toEqual([]);
  expect((await endHold(agent, { id: connected.hold.id, product })).seat).toMatchObject({
    state: "available",
    holds: [],
  });
  const tenures =
    await seeding()`select seat_no, tenure, reason, to_at > from_at as lasted from tenures where account_id = ${account.id}`;
  expect(tenures).toEqual([{ seat_no: 1, tenure: "1", reason: "closed", lasted: true }]);
});

test("Service Desk is held until the last device signs out (R6)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const phone = await onAnotherDevice(account, agent);
  const laptop = await signIn(agent);
  const mobile = await signIn(phone);
  const service = { product: "service_desk" } as const;
  expect((await endHold(agent, { id: laptop.hold.id, ...service })).seat.state).toBe("in_use");
  expect((await endHold(phone, { id: mobile.hold.id, ...service })).seat.state).toBe("available");
});

test("a session is ended from any of the agent's devices", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold } = await startSession(agent);
  const { seat } = await endHold(await onAnotherDevice(account, agent), { id: hold.id, product });
  expect(seat.state).toBe("available");
});

test("ending twice answers the same and takes no seat from whoever sits there now (I9, I10)", async () => {
  const account = await company(1);
  const [first, second] = await twoAgents(account);
  const { hold } = await startSession(first);
  const ended = await endHold(first, { id: hold.id, product });
  await startSession(second);
  const again = await endHold(first, { id: hold.id, product });
  expect(again.hold).toEqual(ended.hold);
  expect(again.seat.state).toBe("full");
  expect(await occupied(account.id)).toBe(1);
  expect(await broken(account.id)).toEqual([]);
});

test("the id of the other product's is refused", async () => {
  const agent = await agentWith(await company(1));
  const { hold } = await signIn(agent);
  expect(await answerOf(() => endHold(agent, { id: hold.id, product }))).toBe("id_already_used");
});
