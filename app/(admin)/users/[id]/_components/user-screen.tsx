import { Notice } from "@/components/ui/notice";
import type { Group } from "@/lib/groups/list-groups";
import type { SharedSessions } from "@/lib/seats/shared-session";
import type { UserDetails } from "@/lib/users/get-user";
import type { Viewer } from "../../_form/may-change";
import type { Reach } from "../../_seats/ways-out";
import { AccountPanel } from "./account-panel";
import { InvitationPanel } from "./invitation-panel";
import { NowPanel } from "./now-panel";
import { SuspendedNotice } from "./suspended-notice";
import { UserFacts } from "./user-facts";
import { UserForm } from "./user-form";
import { userRights } from "./user-rights";

type UserScreenProps = {
  user: UserDetails;
  /** The groups that the viewer knows of. */
  groups: readonly Group[];
  sessions: SharedSessions;
  viewer: Viewer;
  reach: Reach;
  canMail: boolean;
};

/** User details: on the left what Save saves, beside it what is now and what acts at once. */
export function UserScreen({ user, groups, sessions, viewer, reach, canMail }: UserScreenProps) {
  const rights = userRights(viewer, user);
  return (
    <div className="flex flex-col gap-6">
      <UserFacts user={user} groups={groups} viewer={viewer} />
      {user.status === "suspended" && <SuspendedNotice user={user} reason={rights.account} />}
      {user.id === viewer.id && <Notice>This is you. Your name and password are on your profile too.</Notice>}
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
          <NowPanel user={user} first={sessions} />
          {user.status === "invited" && <InvitationPanel user={user} reason={rights.account} canMail={canMail} />}
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <UserForm
            key={user.id}
            user={user}
            groups={groups}
            viewer={viewer}
            rights={rights}
            reach={reach}
            sessions={sessions}
          />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <AccountPanel user={user} viewer={viewer} reason={rights.account} />
        </div>
      </div>
    </div>
  );
}
