import type { Privilege } from "@/lib/access/actor";
import { type GrantablePrivilege, privilegeNames, type Role, type UserStatus } from "@/lib/catalog";

/** Who looks at the screen: what of an actor crosses to the browser. */
export type Viewer = {
  id: string;
  role: Role;
  privileges: readonly Privilege[];
  /** The groups whose people alone they see; null: everybody. */
  limitedTo: readonly string[] | null;
};

export const viewerOf = ({ id, role, privileges, limitedTo }: Viewer): Viewer => ({ id, role, privileges, limitedTo });

/** Why this viewer may not do that to this person, in a sentence; null when they may (R18). The kernel decides again. */
export function whyNot(viewer: Viewer, person: { role: Role }, needed: GrantablePrivilege): string | null {
  if (viewer.role === "admin") return null;
  if (!viewer.privileges.includes(needed)) {
    const doing = needed === "manage_seats" ? "Changing seats" : "Changing people";
    return `${doing} needs the “${privilegeNames[needed]}” privilege.`;
  }
  return person.role === "agent" ? null : "Managers can change agents only.";
}

/** May this viewer change the seats of that person? Whoever is suspended is given none. */
export const mayChangeSeats = (viewer: Viewer, person: { role: Role; status: UserStatus }) =>
  person.status !== "suspended" && whyNot(viewer, person, "manage_seats") === null;
