"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import type { Role } from "@/lib/catalog";
import type { Group } from "@/lib/groups/list-groups";
import { paths } from "@/lib/paths";
import { GroupFields } from "../../_form/group-fields";
import { LeaveGuard } from "../../_form/leave-guard";
import type { Viewer } from "../../_form/may-change";
import { NameFields } from "../../_form/name-fields";
import { RoleFields } from "../../_form/role-fields";
import { ProductsPane } from "../../_seats/products-pane";
import { noSeats } from "../../_seats/seat-numbers";
import { SeatsDenied } from "../../_seats/seats-denied";
import type { Reach } from "../../_seats/ways-out";
import { isDirty, withEmail } from "./add-draft";
import { EmailField } from "./email-field";
import { useAddPerson } from "./use-add-person";

type AddPersonFormProps = {
  viewer: Viewer;
  /** The role to begin with. */
  role: Role;
  /** The groups that the viewer knows of. */
  groups: readonly Group[];
  reach: Reach;
  /** Who can give seats, for whoever may not. */
  seatGivers: readonly string[];
  canMail: boolean;
};

/** One person: address, names, role, seats, invitation. */
export function AddPersonForm({ viewer, role, groups, reach, seatGivers, canMail }: AddPersonFormProps) {
  const form = useAddPerson({ viewer, role, mayGiveSeats: reach.mayTakeSeats, canMail });
  const { value, change, problem, pending } = form;
  return (
    <form
      noValidate
      className="flex max-w-form flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        form.save(false);
      }}
    >
      <ErrorSummary errors={problem.fields} />
      <EmailField
        value={value.email}
        onChange={(email) => change(withEmail(value, email))}
        problem={problem}
        tried={form.triedEmail}
      />
      <NameFields value={value} onChange={change} />
      {groups.length > 0 && (
        <GroupFields
          legend="Groups"
          hint={viewer.limitedTo ? "At least one of yours" : undefined}
          groups={groups}
          value={value.groups}
          onChange={(chosen) => change({ groups: chosen })}
        />
      )}
      {viewer.role === "admin" ? (
        <RoleFields value={value} groups={groups} onChange={change} />
      ) : (
        <p className="text-ink-2">Role: Agent. Only admins add managers and admins.</p>
      )}
      {reach.mayTakeSeats ? (
        <ProductsPane
          name={value.firstName || value.email || "This person"}
          had={noSeats}
          value={value}
          onChange={change}
          refused={problem.short}
          reach={reach}
        />
      ) : (
        <SeatsDenied seatGivers={seatGivers} />
      )}
      {canMail ? (
        <Checkbox
          label="Send an invitation now"
          hint="A link to choose a password, for 7 days"
          checked={value.invite}
          onChange={(event) => change({ invite: event.target.checked })}
        />
      ) : (
        <p className="text-ink-2">Mail is not set up: after saving you can copy an invitation link.</p>
      )}
      <div className="flex flex-wrap items-center gap-2 border-t border-border pt-4">
        <Button type="submit" variant="primary" pending={pending} pendingLabel="Saving…">
          Save
        </Button>
        <Button pending={pending} onClick={() => form.save(true)}>
          Save and add another
        </Button>
        <span className="sm:ms-auto">
          <LinkButton href={paths.users} variant="quiet">
            Cancel
          </LinkButton>
        </span>
      </div>
      <LeaveGuard dirty={isDirty(value)} onDiscard={form.forget} />
    </form>
  );
}
