"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { RadioGroup } from "@/components/ui/radio-group";
import { grantablePrivileges, privilegeNames, roleNames, roles } from "@/lib/catalog";
import type { Group } from "@/lib/groups/list-groups";
import { LimitFields } from "./limit-fields";
import type { PersonDraft } from "./person-draft";

type Part = Pick<PersonDraft, "role" | "privileges" | "limited" | "managesGroups">;

const roleHints = {
  agent: "Works with the products; sees My Seats only",
  manager: "Sees users and sessions; does what the privileges below say",
  admin: "Does everything: users, seats, roles and the plan",
} as const;

const privilegeHints = {
  add_delete_users: "Add, edit, suspend and delete agents",
  manage_seats: "Give and remove agents’ seats, end their shared sessions",
} as const;

type RoleFieldsProps = { value: Part; groups: readonly Group[]; onChange: (part: Partial<Part>) => void };

/** Role, and a manager's privileges and limits: the admin's to decide (R18). */
export function RoleFields({ value, groups, onChange }: RoleFieldsProps) {
  return (
    <>
      <RadioGroup
        legend="Role"
        value={value.role}
        onChange={(role) => onChange({ role })}
        options={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
      />
      {value.role === "manager" && (
        <Fieldset legend="Privileges">
          {grantablePrivileges.map((privilege) => (
            <Checkbox
              key={privilege}
              label={privilegeNames[privilege]}
              hint={privilegeHints[privilege]}
              checked={value.privileges.includes(privilege)}
              onChange={(event) =>
                onChange({
                  privileges: grantablePrivileges.filter((each) =>
                    each === privilege ? event.target.checked : value.privileges.includes(each),
                  ),
                })
              }
            />
          ))}
        </Fieldset>
      )}
      {value.role === "manager" && <LimitFields value={value} groups={groups} onChange={onChange} />}
    </>
  );
}
