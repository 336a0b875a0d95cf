import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { askHolder } from "@/lib/asks/ask-holder";
import { adminOf, agentOn, userOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { freeOwnSeat } from "./free-own-seat";
import { getMySeats } from "./get-my-seats";
import { joinLine } from "./join-line";
import { takeSeat } from "./take-seat";

/** An agent with a connected Remote Support session on a Shared seat. */
async function connected(account: SeededAccount) {
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const agent = await agentOn(account, user);
  const { seat } = await takeSeat(agent, { id: randomUUID(), product: "remote_support", mode: "unattended" });
  return {
    me: userOf(account, user),
    occupancy: { product: "remote_support", occupancyId: seat.occupancyId ?? "" },
  } as const;
}

describe("My Seats", () => {
  test("show one seat per product, with the devices, and whom to ask for more", async () => {
    const account = await newAccount();
    const manager = await newUser(account.id, { role: "manager", privileges: ["manage_seats"] });
    const { me } = await connected(account);
    const { seats, ask } = await getMySeats(me);
    expect(seats).toMatchObject([
      { product: "remote_support", state: "in_use", holds: [{ device: "A laptop" }], cleared: null },
      { product: "service_desk", state: "none", holds: [], cleared: null },
    ]);
    expect(ask).toEqual([account.admin.name, manager.name]);
  });

  test("say who ended the session that is clearing", async () => {
    const account = await newAccount();
    const { me, occupancy } = await connected(account);
    await clearSeat(adminOf(account), occupancy);
    const { seats } = await getMySeats(me);
    expect(seats[0]).toMatchObject({ state: "clearing", cleared: { by: account.admin.name, byMe: false } });
  });

  test("say that I freed it myself", async () => {
    const account = await newAccount();
    const { me, occupancy } = await connected(account);
    await freeOwnSeat(me, occupancy);
    expect((await getMySeats(me)).seats[0]).toMatchObject({ state: "clearing", cleared: { byMe: true } });
  });

  test("say who is ahead where the account tells names, and how long one usually waits", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    await connected(account);
    const [ahead, me] = [await inLine(account), await inLine(account)];
    const mine = async () => (await getMySeats(me)).seats[0];
    expect(await mine()).toMatchObject({
      state: "waiting",
      line: { position: 2 },
      wait: { ahead: [{ name: ahead.actor.name }], usualWait: null, missedOnce: false, left: null },
    });
    await seeding()`update account_products set line_names = false where account_id = ${account.id}`;
    expect((await mine())?.wait.ahead).toBeNull();
    await waited(account.id, [1, 2, 3, 4]); // four waits say nothing yet
    expect((await mine())?.wait.usualWait).toBeNull();
    await waited(account.id, [5]);
    expect((await mine())?.wait.usualWait).toEqual({ from: 120, to: 240 });
    await seeding()`update waits set to_at = to_at - interval '31 days', from_at = from_at - interval '31 days'`;
    expect((await mine())?.wait.usualWait).toBeNull();
  });

  test("say that an offer was missed once, and that the wait ended after the second (L7)", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    const me = await inLine(account); // beside a free seat: offered at once
    const waits = async () => {
      const { seats } = await getMySeats(me);
      return { state: seats[0]?.state, ...seats[0]?.wait };
    };
    expect(await waits()).toMatchObject({ state: "offered", missedOnce: false });
    await outOfTime(account.id);
    expect(await waits()).toMatchObject({ state: "offered", missedOnce: true, left: null });
    await outOfTime(account.id);
    expect(await waits()).toMatchObject({ state: "available", left: { why: "missed", at: expect.any(String) } });
    await joinLine(me, { product: "remote_support" });
    expect(await waits()).toMatchObject({ state: "offered", missedOnce: false, left: null });
  });

  test("say that silence ended the wait (L3)", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    await connected(account);
    const me = await inLine(account);
    await seeding()`update waiting_line set last_seen_at = now() - interval '6 minutes' where account_id = ${account.id}`;
    await seeding()`update account_products set next_expiry = '-infinity' where account_id = ${account.id}`;
    expect((await getMySeats(me)).seats[0]).toMatchObject({ state: "full", wait: { left: { why: "vanished" } } });
  });

  test("show a manager's question about the own seat, and nobody else's", async () => {
    const account = await newAccount();
    const [{ me, occupancy }, { me: other }] = [await connected(account), await connected(account)];
    await askHolder(adminOf(account), occupancy);
    expect((await getMySeats(me)).seats[0]?.question).toMatchObject({ from: account.admin.name });
    expect((await getMySeats(other)).seats[0]?.question).toBeNull();
  });
});

/** Somebody who joined the line of Remote Support. */
async function inLine(account: SeededAccount) {
  const me = userOf(account, await newUser(account.id, { remoteSupport: "shared" }));
  await joinLine(me, { product: "remote_support" });
  return me;
}

/** Waits of so many minutes that ended in a seat. */
const waited = (accountId: string, minutes: number[]) => seeding()`
  insert into waits (account_id, product, user_id, from_at, to_at, outcome)
  select ${accountId}, 'remote_support', gen_random_uuid(), now() - make_interval(mins => m), now(), 'seated'
    from unnest(${minutes}::int[]) as m`;

/** The offer of the account runs out. */
async function outOfTime(accountId: string) {
  await seeding()`update shared_seats set offer_expires_at = now() where account_id = ${accountId} and state = 'offered'`;
  await seeding()`update account_products set next_expiry = '-infinity' where account_id = ${accountId}`;
}
