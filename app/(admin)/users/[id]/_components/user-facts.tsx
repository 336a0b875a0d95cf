import { Ago } from "@/components/ui/ago";
import { Moment } from "@/components/ui/moment";
import { roleNames, statusNames } from "@/lib/catalog";
import type { UserDetails } from "@/lib/users/get-user";

/** One line under the name: status, role, since when, last seen. */
export function UserFacts({ user }: { user: UserDetails }) {
  return (
    <p className="-mt-4 text-ink-2">
      {statusNames[user.status]} · {roleNames[user.role]} · added <Moment at={user.createdAt} date />
      {user.lastActiveAt && (
        <>
          {" "}
          · last active <Ago at={user.lastActiveAt} />
        </>
      )}
    </p>
  );
}
