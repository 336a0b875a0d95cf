import { Panel } from "@/components/ui/panel";
import { privilegeNames, roleNames } from "@/lib/catalog";
import type { Group } from "@/lib/groups/list-groups";
import type { EditDraft } from "../../_form/person-draft";
import { RoleFields } from "../../_form/role-fields";

type RolePanelProps = {
  value: EditDraft;
  groups: readonly Group[];
  onChange: (part: Partial<EditDraft>) => void;
  reason: string | null;
};

/** Role and privileges, or what they are and why they stay. */
export function RolePanel({ value, groups, onChange, reason }: RolePanelProps) {
  if (!reason) {
    return (
      <Panel title="Role and privileges">
        <div className="flex flex-col gap-4">
          <RoleFields value={value} groups={groups} onChange={onChange} />
        </div>
      </Panel>
    );
  }
  const privileges = value.privileges.map((privilege) => `“${privilegeNames[privilege]}”`).join(" and ");
  return (
    <Panel title="Role and privileges">
      <p className="font-medium">
        {roleNames[value.role]}
        {privileges && ` with ${privileges}`}
        {value.limited && ", limited to chosen groups"}
      </p>
      <p className="mt-2 text-label font-regular text-ink-2">{reason}</p>
    </Panel>
  );
}
