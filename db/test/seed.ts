import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { users } from "../schema";
import { seeding } from "./seed-client";

type Capacity = { named: number; shared: number };
type SeatChoice = "none" | "named" | "shared";
type Role = (typeof users.$inferSelect)["role"];

export type SeededUser = {
  id: string;
  accountId: string;
  email: string;
  name: string;
  role: Role;
  privileges: string[];
  /** Of a limited manager; null of everybody else. */
  managesGroups?: string[] | null;
};
export type SeededAccount = { id: string; name: string; admin: SeededUser };

/** The password of everybody who is seeded without one of their own. */
export const seededPassword = "correct horse battery staple";
const hashes = new Map<string, Promise<string>>();
/** Cheap on purpose: a hash says how dear it was, so that checking it is as cheap. */
function hashOf(password: string) {
  const known = hashes.get(password) ?? hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  hashes.set(password, known);
  return known;
}

const unique = () => randomBytes(5).toString("hex");

/** A company with its pools, its rows of Shared seats, and one admin without a seat. */
export async function newAccount(
  options: { name?: string; remoteSupport?: Capacity; serviceDesk?: Capacity } = {},
): Promise<SeededAccount> {
  const sql = seeding();
  const name = options.name ?? `Company ${unique()}`;
  const plan = {
    remote_support: options.remoteSupport ?? { named: 5, shared: 3 },
    service_desk: options.serviceDesk ?? { named: 5, shared: 3 },
  };
  const [row] = await sql<{ id: string }[]>`
    with account as (insert into accounts (name) values (${name}) returning id),
    pool as (
      select p.key as product, (p.value->>'named')::int as named, (p.value->>'shared')::int as shared
      from jsonb_each(${sql.json(plan)}) as p
    ),
    products as (
      insert into account_products (account_id, product) select account.id, product from account, pool returning product
    ),
    pools as (
      insert into seat_pools (account_id, product, seat_type, capacity)
      select account.id, product, kind, case kind when 'named' then named else shared end
      from account, pool, unnest(array['named', 'shared']) as kind where exists (select from products)
    ),
    seats as (
      insert into shared_seats (account_id, product, seat_no)
      select account.id, product, no from account, pool, generate_series(1, shared) as no
    )
    select id from account`;
  if (!row) throw new Error("the account was not seeded");
  return { id: row.id, name, admin: await newUser(row.id, { role: "admin" }) };
}

type UserOptions = {
  role?: Role;
  privileges?: ("add_delete_users" | "manage_seats")[];
  remoteSupport?: SeatChoice;
  serviceDesk?: SeatChoice;
  status?: "active" | "invited" | "suspended";
  email?: string;
  firstName?: string;
  lastName?: string;
  password?: string;
  /** The ids of the groups they are in. */
  groups?: string[];
  /** Limits a manager to the people of these groups. */
  managesGroups?: string[];
};

/** A person of an account, with the seats they are to have (no rule is asked). Active agents unless told otherwise. */
export async function newUser(accountId: string, options: UserOptions = {}): Promise<SeededUser> {
  const sql = seeding();
  const { role = "agent", privileges = [], status = "active", password = seededPassword } = options;
  const {
    firstName = "Robin",
    lastName = unique(),
    email = `${lastName}-${unique()}@example.com`.toLowerCase(),
  } = options;
  const { groups = [], managesGroups = null } = options;
  const activated = status === "active" || status === "suspended";
  const choices = { remote_support: options.remoteSupport ?? "none", service_desk: options.serviceDesk ?? "none" };
  const [row] = await sql<{ id: string; name: string }[]>`
    with person as (
      insert into users (account_id, email, first_name, last_name, role, privileges, limited, password_hash,
        activated_at, suspended_at)
      values (${accountId}, ${email}, ${firstName}, ${lastName}, ${role}, ${privileges}, ${managesGroups !== null},
              ${activated ? await hashOf(password) : null},
              case when ${activated} then now() end, case when ${status === "suspended"} then now() end)
      returning id, name
    ),
    seats as (
      insert into seat_assignments (account_id, user_id, product, seat_type)
      select ${accountId}, person.id, choice.key, choice.value
      from person, jsonb_each_text(${sql.json(choices)}) as choice where choice.value <> 'none'
    ),
    member as (
      insert into group_members (account_id, group_id, user_id)
      select ${accountId}, id, (select id from person) from unnest(${groups}::uuid[]) as id
    ),
    manages as (
      insert into manager_groups (account_id, group_id, user_id)
      select ${accountId}, id, (select id from person) from unnest(${managesGroups ?? []}::uuid[]) as id
    )
    select id, name from person`;
  if (!row) throw new Error("the user was not seeded");
  return { id: row.id, accountId, email, name: row.name, role, privileges, managesGroups };
}

/** A group of an account, with nobody in it. */
export async function newGroup(accountId: string, name = `Group ${unique()}`): Promise<{ id: string; name: string }> {
  const [row] = await seeding()<{ id: string }[]>`
    insert into groups (account_id, name) values (${accountId}, ${name}) returning id`;
  if (!row) throw new Error("the group was not seeded");
  return { id: row.id, name };
}
