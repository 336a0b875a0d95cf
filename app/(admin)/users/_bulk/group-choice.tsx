import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Group } from "@/lib/groups/list-groups";
import type { BulkDraft } from "./bulk-draft";

type ChoiceProps = { draft: BulkDraft; groups: readonly Group[]; onChange: (draft: BulkDraft) => void };

/** Which group, of those that the viewer knows of, and whether people join or leave it. */
export function GroupChoice({ draft, groups, onChange }: ChoiceProps) {
  return (
    <>
      <NativeSelect
        label="Group"
        options={[
          { value: "", label: "Choose a group" },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-initial-focus
        value={draft.group}
        onChange={({ target }) => onChange({ ...draft, group: target.value })}
      />
      <RadioGroup
        legend="The selected people"
        value={draft.to}
        onChange={(to) => onChange({ ...draft, to })}
        options={[
          { value: "join", label: "Add to the group", hint: "They stay in their other groups" },
          { value: "leave", label: "Take out of the group" },
        ]}
      />
    </>
  );
}
