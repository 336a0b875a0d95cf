import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { connectSession } from "./connect-session";
import { endHold } from "./end-hold";
import { freeOwnSeat } from "./free-own-seat";
import { listOwnHolds } from "./list-own-holds";
import { reclaim } from "./reclaim";
import { renewHolds } from "./renew-holds";
import { answerOf } from "./test/in-line";
import { passTime } from "./test/pass-time";
import { agentWith, company, newId, signIn, startSession } from "./test/scene";

const product = "remote_support";

/** Every row of an account's seats. */
const rowsOf = (accountId: string) => seeding()`
  select to_jsonb(p) as row from account_products p where account_id = ${accountId}
  union all select to_jsonb(s) from shared_seats s where account_id = ${accountId}
  union all select to_jsonb(h) from holds h where account_id = ${accountId}
  union all select to_jsonb(t) from tenures t where account_id = ${accountId}
  union all select to_jsonb(d) from denials d where account_id = ${accountId}
  union all select to_jsonb(e) from events e where account_id = ${accountId}`;

test("no call of one account sees or touches a row of another; what is theirs answers like what is not there (I14, R17)", async () => {
  const [ours, theirs] = [await company(1), await company(1)];
  const agent = await agentWith(ours);
  const stranger = await agentWith(theirs);
  const desk = await signIn(stranger);
  const { hold, seat } = await startSession(stranger, { connected: true });
  await passTime(theirs.id, 400); // theirs is dead, and still nobody else's to end
  const before = await rowsOf(theirs.id);

  const both = async (call: (of: { id: string; occupancyId: string }) => Promise<unknown>) => {
    const plain = (answer: unknown) =>
      JSON.stringify(answer).replace(/[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[^"]*|"version":\d+/g, "");
    const foreign = await answerOf(() => call({ id: hold.id, occupancyId: seat.occupancyId ?? "" }));
    const random = await answerOf(() => call({ id: newId(), occupancyId: newId() }));
    expect(plain(foreign)).toBe(plain(random));
    return foreign;
  };
  expect(await both(({ id }) => connectSession(agent, { id }))).toBe("not_found");
  expect(await both(({ occupancyId }) => clearSeat(adminOf(ours), { product, occupancyId }))).toBe("not_found");
  expect(await both(({ occupancyId }) => freeOwnSeat(agent, { product, occupancyId }))).toMatchObject({
    outcome: { outcome: "already_released" },
  });
  expect(await both(({ id }) => renewHolds(agent, { ids: [id] }))).toMatchObject({ holds: [{ state: "unknown" }] });
  await both(({ id }) => endHold(agent, { id, product }));
  expect((await startSession(agent, { id: desk.hold.id })).created).toBe(true);
  await reclaim(agent.db, ours.id);
  expect(await listOwnHolds(agent)).toHaveLength(1);

  expect(await rowsOf(theirs.id)).toEqual(before);
});
