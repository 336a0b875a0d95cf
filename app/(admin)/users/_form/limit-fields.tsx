"use client";

import { RadioGroup } from "@/components/ui/radio-group";
import type { Group } from "@/lib/groups/list-groups";
import { GroupFields } from "./group-fields";
import type { PersonDraft } from "./person-draft";

type Part = Pick<PersonDraft, "limited" | "managesGroups">;
type LimitFieldsProps = { value: Part; groups: readonly Group[]; onChange: (part: Partial<Part>) => void };

/** Whom a manager sees and changes: everyone, or the people of chosen groups. */
export function LimitFields({ value, groups, onChange }: LimitFieldsProps) {
  return (
    <>
      <RadioGroup
        legend="Sees and changes"
        value={value.limited ? "limited" : "everyone"}
        onChange={(chosen) => onChange({ limited: chosen === "limited" })}
        options={[
          { value: "everyone", label: "Everyone", hint: "Sees all people; changes agents only" },
          { value: "limited", label: "People in chosen groups", hint: "Everybody else does not exist for them" },
        ]}
      />
      {value.limited && groups.length > 0 && (
        <GroupFields
          legend="Groups to manage"
          groups={groups}
          value={value.managesGroups}
          onChange={(managesGroups) => onChange({ managesGroups })}
        />
      )}
      {value.limited && value.managesGroups.length === 0 && (
        <p role="status" className="text-warn">
          With no group chosen they see nobody and change nobody.
          {groups.length === 0 && " Add groups in the settings first."}
        </p>
      )}
    </>
  );
}
