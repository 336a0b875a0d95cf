import { randomUUID } from "node:crypto";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { Product, SeatChoice } from "@/lib/catalog";
import { agentOn } from "@/lib/test/contexts";
import { takeSeat } from "../take-seat";

export type Agent = Awaited<ReturnType<typeof agentOn>>;
type App = Context<"use_agent_app", AgentActor>;
export const newId = (): string => randomUUID();

/** A company whose two products have so many Shared seats, and plenty of Named ones. */
export const company = (shared: number) => {
  const pools = { named: 9, shared };
  return newAccount({ remoteSupport: pools, serviceDesk: pools });
};

/** An agent with that seat of both products, their app signed in on a device of their own. */
export async function agentWith(account: SeededAccount, seat: SeatChoice = "shared"): Promise<Agent> {
  return agentOn(account, await newUser(account.id, { remoteSupport: seat, serviceDesk: seat }));
}

/** The same agent's app on another device. */
export const onAnotherDevice = (account: SeededAccount, { actor }: Agent) =>
  agentOn(account, { ...actor, privileges: [] }, { name: "A phone", platform: "ios" });

export const agentsOf = (account: SeededAccount, many: number) =>
  Promise.all(Array.from({ length: many }, () => agentWith(account)));

export const twoAgents = async (account: SeededAccount) =>
  [await agentWith(account), await agentWith(account)] as const;
export const threeAgents = async (account: SeededAccount) =>
  [...(await twoAgents(account)), await agentWith(account)] as const;

/** Opens a waiting session under a new id; `connected` opens an unattended one. */
export const startSession = (agent: App, { id = newId(), connected = false } = {}) =>
  takeSeat(agent, { id, product: "remote_support", mode: connected ? "unattended" : "attended" });

export const signIn = (agent: App, id = newId()) => takeSeat(agent, { id, product: "service_desk", mode: null });

/** What breaks the rules of an account's seats: I1 to I5, I7, I11 and I15 as questions that must find nothing. */
export async function broken(accountId: string): Promise<string[]> {
  const found = await seeding()<{ what: string }[]>`
    with seats as (select * from shared_seats where account_id = ${accountId}),
    open as (select * from holds where account_id = ${accountId} and ended_at is null),
    past as (select * from tenures where account_id = ${accountId}),
    line as (select * from waiting_line where account_id = ${accountId})
    select 'I2: somebody sits twice' as what from seats where user_id is not null group by product, user_id having count(*) > 1
    union all
    select 'I2: a seat is kept for who does not wait, or somebody sits and waits' from seats s left join line w using (product, user_id)
     where (s.state = 'offered' and w.user_id is null) or (s.state in ('in_use', 'clearing') and w.user_id is not null)
    union all
    select 'I3: a tenure begins before the one before has ended' from past a join past b using (product, seat_no)
     where a.tenure < b.tenure and a.to_at > b.from_at
    union all
    select 'I3: a seat is occupied under a tenure that is over' from seats s join past p using (product, seat_no)
     where p.tenure > s.tenure or (s.state in ('in_use', 'clearing') and p.tenure = s.tenure)
    union all
    select 'I4: a hold keeps a seat that is not its agent''s' from open h
     where h.seat_no is not null and not exists (select from seats s
       where s.product = h.product and s.seat_no = h.seat_no and s.tenure = h.tenure and s.user_id = h.user_id)
    union all
    select 'I4: a seat is occupied and nothing holds it' from seats s
     where s.state in ('in_use', 'clearing') and not exists (select from open h
       where h.product = s.product and h.seat_no = s.seat_no and h.tenure = s.tenure)
    union all
    select 'I5: a clearing seat has what nobody is connected to' from seats s join open h using (product, seat_no, tenure)
     where s.state = 'clearing' and h.state <> 'connected'
    union all
    select 'I7: a seat is free and somebody waits' from seat_pools p join line w using (product)
     where p.account_id = ${accountId} and p.seat_type = 'shared'
       and w.last_seen_at > clock_timestamp() - interval '55 seconds' and not exists (select from seats s where s.product = w.product and s.user_id = w.user_id)
       and p.capacity > (select count(*) from seats s where s.product = p.product and s.user_id is not null)
    union all
    select 'I11: a hold may die before anybody looks for dead ones' from open h
      join account_products p on p.account_id = h.account_id and p.product = h.product
     where p.next_expiry > case h.state
             when 'waiting' then least(h.lease_expires_at, h.created_at + make_interval(secs => p.support_key_seconds))
             else h.lease_expires_at end
    union all
    select 'I15: more is assigned than bought' from seat_pools p
     where p.account_id = ${accountId} and p.seat_type = 'named' and p.capacity < (select count(*) from seat_assignments a
       where a.account_id = p.account_id and a.product = p.product and a.seat_type = 'named')`;
  return found.map(({ what }) => what);
}

/** How many Shared seats of a product are occupied. */
export async function occupied(accountId: string, product: Product = "remote_support"): Promise<number> {
  const [row] = await seeding()<{ many: number }[]>`
    select count(*)::int as many from shared_seats where account_id = ${accountId} and product = ${product} and user_id is not null`;
  return row?.many ?? 0;
}
