import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { allOf } from "@/lib/test/all-of";
import { adminOf, agentOn, managerOf, userOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { connectSession } from "./connect-session";
import { everySharedSession } from "./every-shared-session";
import { joinLine } from "./join-line";
import { listSharedSessions } from "./list-shared-sessions";
import { SharedSessionFilters } from "./shared-session-filters";
import { takeSeat } from "./take-seat";
import { passTime } from "./test/pass-time";

const everything = SharedSessionFilters.parse({});
type Account = Awaited<ReturnType<typeof newAccount>>;

/** An agent with Shared seats of both products. */
const sharing = (account: Account, firstName: string) =>
  newUser(account.id, { firstName, remoteSupport: "shared", serviceDesk: "shared" });

async function sit(account: Account, user: Awaited<ReturnType<typeof newUser>>, product: Product = "remote_support") {
  const agent = await agentOn(account, user, { name: "Office PC", platform: "windows" });
  const mode = product === "remote_support" ? "unattended" : null;
  const { seat } = await takeSeat(agent, { id: randomUUID(), product, mode });
  return { agent, occupancyId: seat.occupancyId ?? "" };
}

describe("Manage Shared Sessions lists", () => {
  test("who occupies which seat, on which device, with what, longest in use first", async () => {
    const account = await newAccount();
    const first = await sharing(account, "Ana");
    const { agent } = await sit(account, first);
    await takeSeat(agent, { id: randomUUID(), product: "remote_support", mode: "attended" });
    await sit(account, await sharing(account, "Lea"), "service_desk");

    const { sessions, pools, total } = await listSharedSessions(adminOf(account), everything);
    expect(sessions.map(({ agent, product }) => [agent.name, product])).toEqual([
      [first.name, "remote_support"],
      [expect.stringContaining("Lea"), "service_desk"],
    ]);
    expect(sessions[0]).toMatchObject({
      connected: 1,
      waiting: 1,
      signedIn: 0,
      devices: [{ name: "Office PC", platform: "windows" }],
      clearing: null,
      noSignal: null,
      cannotEnd: null,
    });
    expect(total).toBe(2);
    expect(pools).toEqual([
      { product: "remote_support", capacity: 3, used: 1, clearing: 0, offered: 0, waiting: 0 },
      { product: "service_desk", capacity: 3, used: 1, clearing: 0, offered: 0, waiting: 0 },
    ]);
  });

  test("no Named seat, ever", async () => {
    const account = await newAccount();
    await sit(account, await newUser(account.id, { remoteSupport: "named" }));
    expect((await listSharedSessions(adminOf(account), everything)).sessions).toEqual([]);
  });

  test("a cleared seat as clearing, with who cleared it and how many sessions are left", async () => {
    const account = await newAccount();
    const { occupancyId } = await sit(account, await sharing(account, "Ana"));
    await clearSeat(adminOf(account), { product: "remote_support", occupancyId });
    const { sessions, pools } = await listSharedSessions(adminOf(account), everything);
    expect(sessions).toMatchObject([{ occupancyId, connected: 1, clearing: { by: account.admin.name } }]);
    expect(pools[0]).toMatchObject({ used: 1, clearing: 1 });
  });

  test("a silent seat with when it was heard last and when it frees (R14)", async () => {
    const account = await newAccount();
    const user = await sharing(account, "Ana");
    await sit(account, user);
    await seeding()`update holds set last_seen_at = now() - interval '2 minutes' where user_id = ${user.id}`;
    const { sessions, at } = await listSharedSessions(adminOf(account), everything);
    const silence = Date.parse(at) - Date.parse(sessions[0]?.noSignal?.since ?? at);
    expect(silence).toBeGreaterThan(119_000);
  });

  test("nothing of a seat whose devices have been dead for too long: it is freed first", async () => {
    const account = await newAccount();
    const user = await sharing(account, "Ana");
    await sit(account, user);
    await passTime(account.id, 301);
    expect((await listSharedSessions(adminOf(account), everything)).total).toBe(0);
  });

  test("since when what holds a seat holds it: the first customer, else the first key", async () => {
    const account = await newAccount();
    const agent = await agentOn(account, await sharing(account, "Ana"));
    const [key, later] = [randomUUID(), randomUUID()];
    for (const id of [key, later]) await takeSeat(agent, { id, product: "remote_support", mode: "attended" });
    await seeding()`update holds set created_at = created_at - interval '3 minutes' where id = ${key}`;
    const heldFor = async () => {
      const { sessions, at } = await listSharedSessions(adminOf(account), everything);
      return Math.floor((Date.parse(at) - Date.parse(sessions[0]?.heldSince ?? at)) / 60_000);
    };
    expect(await heldFor()).toBe(3);
    await connectSession(agent, { id: later });
    expect(await heldFor()).toBe(0);
  });

  test("who is in line: to whom a seat is offered first, then who waits, in order, with who is silent", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    const { occupancyId } = await sit(account, await sharing(account, "Ana"));
    const waiting = [];
    for (const name of ["Jo", "Lea", "Marco"]) {
      const ctx = userOf(account, await sharing(account, name));
      await joinLine(ctx, { product: "remote_support" });
      waiting.push(ctx.actor);
    }
    const admin = adminOf(account);
    await clearSeat(admin, { product: "remote_support", occupancyId }); // Ana's customer is still connected
    const [first, second, third] = waiting;
    const silent = second?.id ?? "";
    await seeding()`update waiting_line set last_seen_at = now() - interval '2 minutes' where user_id = ${silent}`;
    expect((await listSharedSessions(admin, everything)).line).toMatchObject([
      { agent: { id: first?.id, name: first?.name }, position: 1, offeredUntil: null, silent: false },
      { agent: { id: silent }, position: 2, silent: true },
      { agent: { id: third?.id }, position: 3, silent: false, missed: 0 },
    ]);
    await setCapacity(admin, [{ product: "remote_support", seatType: "shared", capacity: 2 }]);
    const { line, pools } = await listSharedSessions(admin, everything);
    expect(line).toMatchObject([
      { agent: { id: first?.id }, position: null, offeredUntil: expect.any(String) },
      { agent: { id: silent }, position: 1 },
      { agent: { id: third?.id }, position: 2 },
    ]);
    expect(pools[0]).toMatchObject({ used: 2, clearing: 1, offered: 1, waiting: 2 });
    expect((await listSharedSessions(adminOf(await newAccount()), everything)).line).toEqual([]);
  });

  test("nothing of another account", async () => {
    const [one, other] = [await newAccount(), await newAccount()];
    await sit(one, await sharing(one, "Ana"));
    expect((await listSharedSessions(adminOf(other), everything)).total).toBe(0);
  });
});

test("the operator's list says of every seat what the screen does, and ends dead holds first (R14)", async () => {
  const account = await newAccount();
  for (const name of ["Ana", "Tom"]) await sit(account, await sharing(account, name));
  const { sessions } = await listSharedSessions(adminOf(account), everything);
  expect(await allOf(everySharedSession(adminOf(account)))).toEqual(
    sessions.map(({ cannotEnd, ...session }) => session),
  );
  await passTime(account.id, 301);
  expect(await allOf(everySharedSession(adminOf(account)))).toEqual([]);
});

test("the list narrows by product, state, agent and person; unknown filters are ignored", async () => {
  const account = await newAccount();
  const [ana, tom] = [await sharing(account, "Ana"), await sharing(account, "Tom")];
  await sit(account, ana);
  const { occupancyId } = await sit(account, tom);
  await sit(account, tom, "service_desk");
  await clearSeat(adminOf(account), { product: "remote_support", occupancyId });
  const found = async (filters: Record<string, string>) => {
    const { sessions } = await listSharedSessions(adminOf(account), SharedSessionFilters.parse(filters));
    return sessions.map(({ agent, product }) => `${agent.name.split(" ")[0]} ${product}`);
  };
  expect(await found({ product: "service_desk" })).toEqual(["Tom service_desk"]);
  expect(await found({ state: "clearing" })).toEqual(["Tom remote_support"]);
  expect(await found({ state: "in_use" })).toEqual(["Ana remote_support", "Tom service_desk"]);
  expect(await found({ state: "no_signal" })).toEqual([]);
  expect(await found({ agent: "  ANA " })).toEqual(["Ana remote_support"]);
  expect(await found({ user: ana.id })).toEqual(["Ana remote_support"]);
  expect(await found({ product: "no such", state: "?", user: "x", page: "-1" })).toHaveLength(3);
  expect(await found({ agent: "A\0" })).toHaveLength(3);
});

describe("a row can be ended", () => {
  test("by admins, and by managers with manage seats where the row is an agent's (R18)", async () => {
    const account = await newAccount();
    const boss = await newUser(account.id, { role: "manager", privileges: ["manage_seats"], remoteSupport: "shared" });
    await sit(account, boss);
    await sit(account, await sharing(account, "Ana"));
    const cannotEnd = async (ctx: Parameters<typeof listSharedSessions>[0]) =>
      (await listSharedSessions(ctx, everything)).sessions.map((session) => session.cannotEnd);
    const manager = await managerOf(account, "manage_seats");
    expect(await cannotEnd(adminOf(account))).toEqual([null, null]);
    expect(await cannotEnd(grant(manager.db, manager.actor, "read_users"))).toEqual(["agents_only", null]);
    expect(await cannotEnd(await managerOf(account, "add_delete_users"))).toEqual(["not_allowed", "not_allowed"]);
  });
});
