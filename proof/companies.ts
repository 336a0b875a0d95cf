import { newAccount, newUser, type SeededAccount, type SeededUser, seededPassword } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import type { SignIn } from "../agents/sign-ins";

/** Seconds, in which days of an office pass in minutes. */
export const leases = { heartbeat: 1, noSignal: 2, idle: 4, connected: 6, key: 15, offer: 3 };

export type Company = {
  account: SeededAccount;
  signIns: SignIn[];
  /** Agents whose seats the managers take and give all the time. */
  movers: SeededUser[];
  shared: number;
};

async function company(
  name: string,
  shared: number,
  agents: number,
  { moving = 0, serviceDesk = "shared" }: { moving?: number; serviceDesk?: "shared" | "none" } = {},
): Promise<Company> {
  const pools = { named: 5, shared };
  const account = await newAccount({ name, remoteSupport: pools, serviceDesk: pools });
  const users: SeededUser[] = [];
  for (let n = 0; n < agents; n++)
    users.push(await newUser(account.id, { remoteSupport: "shared", serviceDesk, firstName: `Agent ${n + 1}` }));
  const signIns = users.map(({ email }) => ({ email, password: seededPassword, account: account.id }));
  const { heartbeat, noSignal, idle, connected, key, offer } = leases;
  await seeding()`
    update account_products
       set heartbeat_seconds = ${heartbeat}, no_signal_seconds = ${noSignal}, idle_lease_seconds = ${idle},
           connected_lease_seconds = ${connected}, support_key_seconds = ${key}, offer_seconds = ${offer}
     where account_id = ${account.id}`;
  return { account, signIns, movers: users.slice(0, moving), shared };
}

/**
 * Two companies with too few seats; one whose agents all reach for two seats at the same moments, and wait in no line; pairs
 * who reach for the same seat at the same moments, each with two devices, and wait; one whose agents' seats are taken and given
 * back all the time; and agents who are alone in theirs, where nobody else looks for dead holds.
 */
export async function companies() {
  const crowded = [await company("Crowded", 4, 14, { moving: 2 }), await company("Small", 2, 5)];
  const rushing = [await company("Rush", 2, 10, { serviceDesk: "none" })];
  const dueling: Company[] = [];
  for (let n = 1; n <= 3; n++) dueling.push(await company(`Duel ${n}`, 1, 2, { serviceDesk: "none" }));
  const fickle = [await company("Fickle", 3, 6, { moving: 6, serviceDesk: "none" })];
  const alone: Company[] = [];
  for (let n = 1; n <= 12; n++) alone.push(await company(`Alone ${n}`, 1, 1));
  return { crowded, rushing, dueling, fickle, alone };
}
export type Companies = Awaited<ReturnType<typeof companies>>;
