import type { UserDetails } from "@/lib/users/get-user";
import { type Viewer, whyNot } from "../../_form/may-change";

/** Why each part of a user's page cannot be changed by this viewer; null where it can (R18). */
export type UserRights = {
  seats: string | null;
  profile: string | null;
  role: string | null;
  /** Suspend, reactivate, delete, invite. */
  account: string | null;
};

/** What a viewer may do on a user's page. */
export function userRights(viewer: Viewer, user: Pick<UserDetails, "role" | "status" | "name">): UserRights {
  const seats = whyNot(viewer, user, "manage_seats");
  const profile = whyNot(viewer, user, "add_delete_users");
  return {
    seats:
      seats ?? (user.status === "suspended" ? `${user.name} is suspended. Reactivate first to give a seat.` : null),
    profile,
    role: viewer.role === "admin" ? null : "Only admins change roles and privileges.",
    account: profile,
  };
}
