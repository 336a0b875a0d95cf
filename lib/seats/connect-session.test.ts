import { expect, test } from "vitest";
import { connectSession } from "./connect-session";
import { endHold } from "./end-hold";
import { answerOf } from "./test/in-line";
import { agentWith, company, newId, onAnotherDevice, startSession } from "./test/scene";

const product = "remote_support";

test("a customer who joins makes the session connected, once, with the longer lease (R5, R14)", async () => {
  const agent = await agentWith(await company(1));
  const { hold, lease } = await startSession(agent);
  const joined = await connectSession(agent, { id: hold.id });
  expect(joined.hold).toMatchObject({ state: "connected", supportKey: null });
  expect(Date.parse(joined.lease.expiresAt) - Date.parse(lease.expiresAt)).toBeGreaterThan(170_000);
  expect(await connectSession(agent, { id: hold.id })).toEqual(joined);
});

test("only the session's own device connects it, only while it is open", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold } = await startSession(agent);
  const phone = await onAnotherDevice(account, agent);
  expect(await answerOf(() => connectSession(phone, { id: hold.id }))).toBe("not_found");
  expect(await answerOf(() => connectSession(agent, { id: newId() }))).toBe("not_found");
  await endHold(agent, { id: hold.id, product });
  expect(await answerOf(() => connectSession(agent, { id: hold.id }))).toBe("session_ended");
});
