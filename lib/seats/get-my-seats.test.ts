import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { adminOf, agentOn, userOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { freeOwnSeat } from "./free-own-seat";
import { getMySeats } from "./get-my-seats";
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
});
