"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import type { Group } from "@/lib/groups/list-groups";

type GroupFieldsProps = {
  legend: string;
  hint?: string;
  groups: readonly Group[];
  /** The ids of those that are chosen. */
  value: readonly string[];
  onChange: (groups: readonly string[]) => void;
};

/** Some of the groups that the viewer knows of. */
export function GroupFields({ legend, hint, groups, value, onChange }: GroupFieldsProps) {
  const others = value.filter((id) => !groups.some((group) => group.id === id));
  const chosenWith = (id: string, on: boolean) => [
    ...others,
    ...groups.filter((group) => (group.id === id ? on : value.includes(group.id))).map((group) => group.id),
  ];
  return (
    <Fieldset legend={legend} hint={hint}>
      <div className="max-h-72 overflow-y-auto">
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={(event) => onChange(chosenWith(id, event.target.checked).sort())}
          />
        ))}
      </div>
    </Fieldset>
  );
}
