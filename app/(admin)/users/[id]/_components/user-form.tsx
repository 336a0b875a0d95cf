"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SaveBar } from "@/components/ui/save-bar";
import type { Group } from "@/lib/groups/list-groups";
import type { SharedSessions } from "@/lib/seats/shared-session";
import type { UserDetails } from "@/lib/users/get-user";
import { LeaveGuard } from "../../_form/leave-guard";
import type { Viewer } from "../../_form/may-change";
import { ProductsPane } from "../../_seats/products-pane";
import type { Reach } from "../../_seats/ways-out";
import { ConflictPanel } from "./conflict-panel";
import { ProductsText } from "./products-text";
import { ProfilePanel } from "./profile-panel";
import { RolePanel } from "./role-panel";
import { UseNotes } from "./use-notes";
import { useUserForm } from "./use-user-form";
import type { UserRights } from "./user-rights";

type UserFormProps = {
  user: UserDetails;
  groups: readonly Group[];
  viewer: Viewer;
  rights: UserRights;
  reach: Reach;
  sessions: SharedSessions;
};

/** Products, profile and role of a user, with one Save for all of it. */
export function UserForm({ user, groups, viewer, rights, reach, sessions }: UserFormProps) {
  const form = useUserForm(user, groups, viewer.id);
  const { value, saved, changes, change, problem, pending } = form;
  const dirty = changes.length > 0;
  const mayEdit = !rights.seats || !rights.profile || !rights.role;
  return (
    <form
      noValidate
      className="flex min-w-0 flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <ErrorSummary errors={problem.fields} />
      <ConflictPanel
        saved={saved}
        groups={groups}
        problem={problem}
        name={user.name}
        onShow={form.discard}
        onKeep={form.keepMine}
      />
      {rights.seats ? (
        <ProductsText seats={user.seats} reason={rights.seats} />
      ) : (
        <ProductsPane
          name={user.firstName || user.name}
          personId={user.id}
          had={saved.seats}
          value={value}
          onChange={change}
          refused={problem.short}
          reach={reach}
        />
      )}
      <UseNotes user={user} wanted={value.seats} first={sessions} />
      <ProfilePanel user={user} groups={groups} value={value} onChange={change} reason={rights.profile} />
      <RolePanel value={value} groups={groups} onChange={change} reason={rights.role} />
      {mayEdit && !dirty && (
        <div className="border-t border-border pt-4">
          <Button type="submit" variant="primary" pending={pending} pendingLabel="Saving…">
            Save
          </Button>
        </div>
      )}
      {mayEdit && dirty && (
        <SaveBar onDiscard={form.discard} pending={pending}>
          Unsaved changes: {changes.join(", ")}
        </SaveBar>
      )}
      <LeaveGuard dirty={dirty} onDiscard={form.discard} />
    </form>
  );
}
