import { randomBytes, randomUUID } from "node:crypto";
import { newUser, type SeededAccount, type SeededUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { type Actor, type AgentActor, privilegesOf } from "@/lib/access/actor";
import { type Context, grant } from "@/lib/access/grant";
import type { GrantablePrivilege, Platform } from "@/lib/catalog";
import { database } from "@/lib/database";

/** The actor that a browser door would make of a seeded user. */
export function actorOf(account: SeededAccount, user: SeededUser): Actor {
  return {
    id: user.id,
    accountId: account.id,
    accountName: account.name,
    name: user.name,
    email: user.email,
    role: user.role,
    privileges: privilegesOf(user.role, user.privileges),
    limitedTo: user.managesGroups ?? null,
    source: "browser",
    requestId: randomUUID(),
  };
}

/** The account's seeded admin (or another one), with all that admins may. */
export function adminOf(account: SeededAccount, admin = account.admin) {
  const actor = actorOf(account, admin);
  return grant(database, actor, "signed_in", "read_users", "add_delete_users", "manage_seats", "manage_account");
}

/**
 * A new manager who holds `held`. The type says only what every manager may; ask `grant` for more, as a door would:
 * `grant(ctx.db, ctx.actor, "manage_seats")`.
 */
export async function managerOf(account: SeededAccount, ...held: GrantablePrivilege[]) {
  const user = await newUser(account.id, { role: "manager", privileges: held });
  return grant(database, actorOf(account, user), "signed_in", "read_users");
}

/** A new manager who holds `held` and sees the people of these groups alone: of none, nobody. */
export async function limitedTo(account: SeededAccount, managesGroups: string[], ...held: GrantablePrivilege[]) {
  const user = await newUser(account.id, { role: "manager", privileges: held, managesGroups });
  return grant(database, actorOf(account, user), "signed_in", "read_users");
}

/** A user in the browser: My Seats and the own profile. */
export const userOf = (account: SeededAccount, user: SeededUser) =>
  grant(database, actorOf(account, user), "signed_in");

type Device = { id?: string; name?: string; platform?: Platform };

/** A user's agent app on a device, signed in with a token of its own. */
export async function agentOn(
  account: SeededAccount,
  user: SeededUser,
  device: Device = {},
): Promise<Context<"signed_in" | "use_agent_app", AgentActor>> {
  const { id = randomUUID(), name = "A laptop", platform = "windows" } = device;
  const [token] = await seeding()<{ id: string }[]>`
    insert into agent_tokens (token_hash, account_id, user_id, device_id, device_name, platform, expires_at)
    values (${randomBytes(32)}, ${account.id}, ${user.id}, ${id}, ${name}, ${platform}, now() + interval '30 days')
    on conflict (account_id, device_id) where withdrawn_at is null do update set user_id = excluded.user_id
    returning id`;
  const browser = actorOf(account, user);
  const actor: AgentActor = {
    ...browser,
    privileges: [...browser.privileges, "use_agent_app"],
    source: "api",
    tokenId: token?.id ?? "",
    draining: false,
    device: { id, name, platform },
  };
  return grant(database, actor, "signed_in", "use_agent_app");
}
