import { Panel } from "@/components/ui/panel";
import type { Group } from "@/lib/groups/list-groups";
import type { UserDetails } from "@/lib/users/get-user";
import { GroupFields } from "../../_form/group-fields";
import { NameFields } from "../../_form/name-fields";
import type { EditDraft } from "../../_form/person-draft";

type ProfilePanelProps = {
  user: UserDetails;
  groups: readonly Group[];
  value: EditDraft;
  onChange: (part: Partial<EditDraft>) => void;
  reason: string | null;
};

/** Names, groups, and the address that is fixed; text where they may not be changed. */
export function ProfilePanel({ user, groups, value, onChange, reason }: ProfilePanelProps) {
  return (
    <Panel title="Profile">
      <div className="flex flex-col gap-4">
        {!reason && <NameFields value={value} onChange={onChange} />}
        <p className="min-w-0 wrap-anywhere">
          <span className="block text-label">Work email</span>
          {user.email}
        </p>
        {!reason && groups.length > 0 && (
          <GroupFields
            legend="Groups"
            groups={groups}
            value={groups.map(({ id }) => id).filter((id) => value.groups[id])}
            onChange={(chosen) =>
              onChange({ groups: Object.fromEntries(groups.map(({ id }) => [id, chosen.includes(id)])) })
            }
          />
        )}
        {reason && <p className="text-label font-regular text-ink-2">{reason}</p>}
      </div>
    </Panel>
  );
}
