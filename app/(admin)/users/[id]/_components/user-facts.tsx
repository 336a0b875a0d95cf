import { Ago } from "@/components/ui/ago";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import { roleNames, statusNames } from "@/lib/catalog";
import type { Group } from "@/lib/groups/list-groups";
import { paths } from "@/lib/paths";
import type { UserDetails } from "@/lib/users/get-user";
import type { Viewer } from "../../_form/may-change";

type UserFactsProps = { user: UserDetails; groups: readonly Group[]; viewer: Viewer };

/** One line under the name: status, role, groups, since when, last seen; to admins the way to what happened with the person. */
export function UserFacts({ user, groups, viewer }: UserFactsProps) {
  const names = groups.filter(({ id }) => user.groups.includes(id)).map(({ name }) => name);
  return (
    <p className="-mt-4 text-ink-2">
      {statusNames[user.status]} · {roleNames[user.role]} · {names.length > 0 && `${names.join(", ")} · `}added{" "}
      <Moment at={user.createdAt} date />
      {user.lastActiveAt && (
        <>
          {" "}
          · last active <Ago at={user.lastActiveAt} />
        </>
      )}
      {viewer.privileges.includes("manage_account") && (
        <>
          {" "}
          ·{" "}
          <span className="whitespace-nowrap">
            <TextLink href={paths.auditOf(user.id)}>View activity</TextLink>
          </span>
        </>
      )}
    </p>
  );
}
