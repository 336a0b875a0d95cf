import { type GrantablePrivilege, grantablePrivileges, type Platform, type Role } from "@/lib/catalog";

/**
 * What a door may ask for. `signed_in`: anybody with a session. `read_users`: managers and admins. The two grantable
 * ones are the article's. `manage_account`: admins (roles, privileges, plan). `use_agent_app`: agent apps.
 */
export type Privilege = "signed_in" | "read_users" | GrantablePrivilege | "manage_account" | "use_agent_app";

/** Who acts, and from where. Made at each door, never by the domain. */
export type Actor = {
  id: string;
  accountId: string;
  accountName: string;
  name: string;
  email: string;
  role: Role;
  privileges: readonly Privilege[];
  /** The groups whose people alone a manager sees and changes; null: everybody (R18). */
  limitedTo: readonly string[] | null;
  source: "browser" | "api" | "command_line";
  requestId: string;
};

/** An agent app on one device. A draining token (R20) may read seats, send heartbeats and end its sessions, no more. */
export type AgentActor = Actor & {
  tokenId: string;
  draining: boolean;
  device: { id: string; name: string; platform: Platform };
};

/** What a role may do in the browser, with what a manager was given (R18). */
export function privilegesOf(role: Role, given: readonly string[]): Privilege[] {
  if (role === "admin") return ["signed_in", "read_users", ...grantablePrivileges, "manage_account"];
  if (role === "manager") return ["signed_in", "read_users", ...grantablePrivileges.filter((p) => given.includes(p))];
  return ["signed_in"];
}
