import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { database } from "@/lib/database";

import { connectSession } from "./connect-session";
import { endHold } from "./end-hold";
import { joinLine } from "./join-line";
import { renewHolds } from "./renew-holds";
import { command } from "./seat-command";
import { answerOf } from "./test/in-line";
import { passTime } from "./test/pass-time";
import { type Agent, agentsOf, agentWith, broken, company, newId, occupied, startSession } from "./test/scene";

const product = "remote_support";

test("calls that come while one is under way go together, in their order, and each gets its own answer", async () => {
  const account = await company(2);
  const agents = await agentsOf(account, 5);
  const answers = await Promise.all(agents.map((agent) => answerOf(() => startSession(agent))));
  // The first goes alone; the four that came meanwhile are one statement: two of five sit, in the order of the calls.
  expect(answers.map((answer) => (typeof answer === "string" ? answer : answer.seat.state))).toEqual([
    "in_use",
    "in_use",
    ...Array(3).fill("all_shared_seats_in_use"),
  ]);
  const changes = await seeding()<{ n: number }[]>`
    select count(distinct xmin::text)::int as n from holds where account_id = ${account.id}`;
  expect(changes).toEqual([{ n: 2 }]);
  expect(await broken(account.id)).toEqual([]);
});

test("each reads what the ones before it wrote: taken, connected and ended in one go", async () => {
  const account = await company(1);
  const [first, agent] = await agentsOf(account, 2);
  if (!first || !agent) throw new Error("two agents were asked for");
  const id = newId();
  const mine = newId();
  const [, , connected, ended, taken] = await Promise.all([
    startSession(first, { id }),
    endHold(first, { id, product }),
    startSession(agent, { id: mine }).then(() => connectSession(agent, { id: mine })),
    answerOf(() => startSession(first)),
    answerOf(() => endHold(first, { id, product })),
  ]);
  expect(connected).toMatchObject({ hold: { state: "connected" } });
  expect(ended).toBe("all_shared_seats_in_use");
  expect(taken).toMatchObject({ hold: { state: "ended" } });
});

test("one that leaves is followed by the next to come, in the order of the calls: nobody is seated on what is not free yet", async () => {
  const account = await company(4);
  const [first, leaver, second, third] = await agentsOf(account, 4);
  if (!first || !leaver || !second || !third) throw new Error("four agents were asked for");
  const ids = [newId(), newId()] as const;
  await startSession(leaver, { id: ids[0] });
  const seats = () => seeding()<{ agent: string; no: number; tenure: number }[]>`
    select user_id as agent, seat_no as no, tenure::int from shared_seats
     where account_id = ${account.id} and product = ${product} and user_id is not null order by seat_no`;
  await Promise.all([
    endHold(first, { id: newId(), product }),
    startSession(second),
    endHold(leaver, { id: ids[0], product }),
    startSession(third),
  ]);
  expect(await seats()).toEqual([
    { agent: third.actor.id, no: 1, tenure: 2 },
    { agent: second.actor.id, no: 2, tenure: 1 },
  ]);
  expect(await broken(account.id)).toEqual([]);
});

test("repetitions within one go act once, and what was cancelled before it came is not done (R15, I9)", async () => {
  const account = await company(4);
  const [first, agent, other] = await agentsOf(account, 3);
  if (!first || !agent || !other) throw new Error("three agents were asked for");
  const [id, never] = [newId(), newId()];
  const [, taken, again, cancelled, late, ended, endedAgain] = await Promise.all([
    startSession(first),
    startSession(agent, { id }),
    startSession(agent, { id }),
    endHold(other, { id: never, product }),
    answerOf(() => startSession(other, { id: never })),
    endHold(agent, { id, product }),
    endHold(agent, { id, product }),
  ]);
  expect([taken.created, again.created]).toEqual([true, false]);
  expect(again.hold).toEqual(taken.hold);
  expect(cancelled).toMatchObject({ hold: { state: "ended" } });
  expect(late).toBe("session_ended");
  expect(endedAgain).toEqual(ended);
  expect(await occupied(account.id)).toBe(1);
});

test("whoever waits is served before those who come with the one that leaves (I8)", async () => {
  const account = await company(1);
  const [holder, waiter, late] = await agentsOf(account, 3);
  if (!holder || !waiter || !late) throw new Error("three agents were asked for");
  const { hold } = await startSession(holder);
  await joinLine(waiter, { product });
  const [, , refused] = await Promise.all([
    endHold(waiter, { id: newId(), product }),
    endHold(holder, { id: hold.id, product }),
    answerOf(() => startSession(late)),
  ]);
  expect(refused).toBe("all_shared_seats_in_use");
  expect((await startSession(waiter)).seat.state).toBe("in_use");
});

test("who died is gone before those who come together are seated (R14, I11)", async () => {
  const account = await company(2);
  const [first, ...others] = await agentsOf(account, 4);
  if (!first) throw new Error("four agents were asked for");
  await Promise.all([startSession(first), ...others.slice(0, 1).map((agent) => startSession(agent))]);
  await passTime(account.id, 121);
  const taken = await Promise.all([
    endHold(first, { id: newId(), product }),
    ...others.slice(1).map((agent) => startSession(agent)),
  ]);
  expect(taken.map(({ seat }) => seat.state)).toEqual(["available", "in_use", "in_use"]);
  expect(await broken(account.id)).toEqual([]);
});

test("a call that breaks harms no other: each is sent again alone", async () => {
  const account = await company(3);
  const [first, second, third] = await agentsOf(account, 3);
  if (!first || !second || !third) throw new Error("three agents were asked for");
  const broken: Agent = grant(database, { ...second.actor, tokenId: "no id at all" }, "signed_in", "use_agent_app");
  const [one, two, three] = await Promise.allSettled([startSession(first), startSession(broken), startSession(third)]);
  expect([one.status, two.status, three.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await occupied(account.id)).toBe(2);
});

test("products and accounts do not wait for each other", async () => {
  const [account, other] = [await company(1), await company(1)];
  const [agent, stranger] = [await agentWith(account), await agentWith(other)];
  await seeding().begin(async (locked) => {
    await locked`select from account_products where account_id = ${account.id} and product = ${product} for no key update`;
    const waits = command(agent, product, { verb: "end", id: newId() });
    expect((await startSession(stranger)).created).toBe(true);
    await locked`select 1`;
    waits.catch(() => undefined);
  });
});

test("heartbeats of all devices and accounts go together; each hears of its own holds alone, one that breaks harms no other", async () => {
  const [here, there] = [await company(3), await company(1)];
  const agents = [...(await agentsOf(here, 3)), await agentWith(there)];
  const ids = await Promise.all(agents.map(async (agent) => (await startSession(agent)).hold.id));
  const beat = async () => {
    const answers = await Promise.all(agents.map((agent) => renewHolds(agent, { ids })));
    return answers.map(({ holds }) => holds.map(({ state }) => state));
  };
  expect(await beat()).toEqual(agents.map((_, own) => ids.map((_, at) => (at === own ? "alive" : "unknown"))));
  const statements = await seeding()`select count(distinct xmin::text)::int as n from holds where id = any (${ids})`;
  expect(statements).toEqual([{ n: 2 }]);
  const [first, second, third] = agents;
  if (!first || !second || !third) throw new Error("four agents were asked for");
  const broken: Agent = grant(database, { ...second.actor, id: "no id at all" }, "signed_in", "use_agent_app");
  const told = await Promise.allSettled([first, broken, third].map((agent) => renewHolds(agent, { ids })));
  expect(told.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
