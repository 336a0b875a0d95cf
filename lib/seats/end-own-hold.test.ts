import { expect, test } from "vitest";
import { endOwnHold } from "./end-own-hold";
import { freeOwnSeat } from "./free-own-seat";
import { agentWith, broken, company, onAnotherDevice, startSession } from "./test/scene";

const product = "remote_support";

test("what a device that is out of reach holds is ended from the browser, and the next agent gets the seat (R5)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const [key, connected] = [await startSession(agent), await startSession(agent, { connected: true })];
  await onAnotherDevice(account, agent);
  const end = (id: string) => endOwnHold(agent, { product, id });
  expect(await end(key.hold.id)).toMatchObject({ state: "in_use", holds: [{ id: connected.hold.id }] });
  await freeOwnSeat(agent, { product, occupancyId: connected.seat.occupancyId ?? "" });
  expect(await end(connected.hold.id)).toMatchObject({ state: "available", holds: [] });
  expect(await end(connected.hold.id)).toMatchObject({ state: "available" });
  expect((await startSession(await agentWith(account))).created).toBe(true);
  expect(await broken(account.id)).toEqual([]);
});

test("what is somebody else's stays as it is, in the own account and in another (R17)", async () => {
  const account = await company(2);
  const agent = await agentWith(account);
  for (const other of [await agentWith(account), await agentWith(await company(1))]) {
    const { hold } = await startSession(other);
    expect(await endOwnHold(agent, { product, id: hold.id })).toMatchObject({ state: "available" });
    expect(await startSession(other, { id: hold.id })).toMatchObject({ created: false, hold: { state: "waiting" } });
  }
});
