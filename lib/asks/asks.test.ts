import { describe, expect, test } from "vitest";
import { newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { clearSeat } from "@/lib/seats/clear-seat";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { type Agent, agentWith, company, newId, startSession } from "@/lib/seats/test/scene";
import { adminOf, agentOn, managerOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { answerAsk } from "./answer-ask";
import { askHolder } from "./ask-holder";
import { openAsks } from "./open-asks";

const product = "remote_support";
const everything = SharedSessionFilters.parse({});

/** An agent who occupies a seat of a company, and its occupancy. */
async function seated(options = {}) {
  const account = await company(2);
  const agent = await agentWith(account);
  const { seat } = await startSession(agent, options);
  return { account, agent, admin: adminOf(account), it: { product, occupancyId: seat.occupancyId ?? "" } as const };
}
const openOf = ({ db, actor }: Agent) => openAsks(db, actor.accountId, actor.id);
const working = (id: string, minutes = 10) => ({ id, answer: "working", minutes }) as const;
const done = (id: string) => ({ id, answer: "done", minutes: 10 }) as const;
const askOfRow = async (admin: Parameters<typeof listSharedSessions>[0]) =>
  (await listSharedSessions(admin, everything)).sessions[0]?.ask;

describe("asking who occupies a seat", () => {
  test("they are told who asks for which seat, until they answer; listeners are told at once", async () => {
    const { account, agent, admin, it } = await seated();
    const before = await versionOf(account.id);
    expect(await askHolder(admin, it)).toMatchObject({ outcome: "asked", agent: { id: agent.actor.id } });
    const [ask] = await openOf(agent);
    expect(ask).toMatchObject({ product, from: account.admin.name, userId: agent.actor.id });
    expect(ask?.text).toContain(`${account.admin.name} asks`);
    expect(await versionOf(account.id)).toBe(before + 1);
    expect(await seeding()`select from outbox where account_id = ${account.id} and product = 'asks'`).toHaveLength(1);
    await answerAsk(agent, working(ask?.id ?? ""));
    expect(await openOf(agent)).toEqual([]);
    expect(await versionOf(account.id)).toBe(before + 2);
  });

  test("twice asks once; again only when the time that was asked for is over", async () => {
    const { agent, admin, it } = await seated();
    await askHolder(admin, it);
    expect(await askHolder(admin, it)).toMatchObject({ outcome: "already_asked" });
    const [ask] = await openOf(agent);
    await answerAsk(agent, working(ask?.id ?? ""));
    expect(await askHolder(admin, it)).toMatchObject({ outcome: "already_asked" });
    await seeding()`update asks set answered_at = answered_at - interval '10 minutes' where id = ${ask?.id ?? ""}`;
    expect(await askHolder(admin, it)).toMatchObject({ outcome: "asked" });
    expect(await openOf(agent)).toHaveLength(1);
  });

  test("asks nothing of a seat that is clearing or was released, and what is asked is moot then", async () => {
    const { agent, admin, it } = await seated({ connected: true });
    await askHolder(admin, it);
    await clearSeat(admin, it);
    expect(await openOf(agent)).toEqual([]);
    expect(await askHolder(admin, it)).toMatchObject({ outcome: "already_clearing" });
    await clearSeat(admin, it);
    const over = await seated();
    await clearSeat(over.admin, over.it);
    expect(await askHolder(over.admin, over.it)).toMatchObject({
      outcome: "already_released",
      releasedAt: expect.any(String),
    });
  });

  test("a manager asks agents only, and nobody asks without manage seats or in another account (R17, R18)", async () => {
    const { account, it } = await seated();
    const boss = await newUser(account.id, { role: "manager", remoteSupport: "shared" });
    const { seat } = await startSession(await agentOn(account, boss));
    const manager = await managerOf(account, "manage_seats");
    const ctx = grant(manager.db, manager.actor, "manage_seats");
    expect(await askHolder(ctx, it)).toMatchObject({ outcome: "asked" });
    const { code } = await refusalOf(askHolder(ctx, { product, occupancyId: seat.occupancyId ?? "" }));
    expect(code).toBe("agents_only");
    await seeding()`update users set privileges = '{}' where id = ${manager.actor.id}`;
    expect((await refusalOf(askHolder(ctx, it))).code).toBe("not_allowed");
    const stranger = adminOf(await company(1));
    expect((await refusalOf(askHolder(stranger, it))).code).toBe("not_found");
    expect((await refusalOf(askHolder(stranger, { product, occupancyId: newId() }))).code).toBe("not_found");
  });
});

describe("the answer", () => {
  test("working keeps the seat, and the row says for how long", async () => {
    const { account, agent, admin, it } = await seated();
    await askHolder(admin, it);
    expect(await askOfRow(admin)).toMatchObject({ by: account.admin.name, answer: null, until: null });
    const [ask] = await openOf(agent);
    expect(await answerAsk(agent, working(ask?.id ?? "", 15))).toMatchObject({ state: "in_use" });
    const row = await askOfRow(admin);
    expect(row).toMatchObject({ answer: "working" });
    expect(Date.parse(row?.until ?? "") - Date.parse(row?.at ?? "")).toBeGreaterThan(15 * 60_000);
  });

  test("done frees the seat as Free my seat does: connected sessions go on (R11)", async () => {
    const { agent, admin, it } = await seated({ connected: true });
    await askHolder(admin, it);
    const [ask] = await openOf(agent);
    expect(await answerAsk(agent, done(ask?.id ?? ""))).toMatchObject({
      state: "clearing",
      holds: [{ state: "connected" }],
    });
    expect(await askOfRow(admin)).toMatchObject({ answer: "done" });
  });

  test("stays, however often it is sent; who went on may be done later (R15)", async () => {
    const { account, agent, admin, it } = await seated();
    await askHolder(admin, it);
    const id = (await openOf(agent))[0]?.id ?? "";
    for (const minutes of [5, 60]) await answerAsk(agent, working(id, minutes));
    expect(await seeding()`select minutes from asks where id = ${id}`).toEqual([{ minutes: 5 }]);
    for (const _ of [1, 2]) expect(await answerAsk(agent, done(id))).toMatchObject({ state: "available" });
    expect(await answerAsk(agent, working(id))).toMatchObject({ state: "available" });
    const actions = await seeding()`
      select action from events where account_id = ${account.id} and action in ('ask.answered', 'seat.cleared') order by id`;
    expect(actions.map(({ action }) => action)).toEqual(["ask.answered", "ask.answered", "seat.cleared"]);
  });

  test("is not found for a question to somebody else, of this account or another (R17)", async () => {
    const { account, agent, admin, it } = await seated();
    await askHolder(admin, it);
    const id = (await openOf(agent))[0]?.id ?? "";
    for (const other of [await agentWith(account), await agentWith(await company(1))]) {
      expect((await refusalOf(answerAsk(other, done(id)))).code).toBe("not_found");
      expect((await refusalOf(answerAsk(other, done(newId())))).code).toBe("not_found");
    }
    expect(await openOf(agent)).toHaveLength(1);
  });
});

async function versionOf(accountId: string) {
  const [row] =
    await seeding()`select version::int from account_products where account_id = ${accountId} and product = ${product}`;
  return row?.version;
}
