"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeaderCell, Row, RowHeader, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { GroupInUse } from "@/lib/groups/list-groups-in-use";
import { paths } from "@/lib/paths";
import { DeleteGroup } from "./delete-group";
import { peopleIn } from "./group-words";
import { RenameGroup } from "./rename-group";

type Asked = { group: GroupInUse; to: "rename" | "delete" };

/** Every group, who is in it and who is limited to it, to rename and to delete. */
export function GroupTable({ groups }: { groups: readonly GroupInUse[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (groups.length === 0) {
    return <EmptyState title="No groups yet.">Add one for each team or site that has a manager of its own.</EmptyState>;
  }
  return (
    <>
      <Table
        caption="Groups"
        head={
          <>
            <HeaderCell>Group</HeaderCell>
            <HeaderCell>People</HeaderCell>
            <HeaderCell>Limited managers</HeaderCell>
            <HeaderCell hidden>Actions</HeaderCell>
          </>
        }
      >
        {groups.map((group) => (
          <Row key={group.id}>
            <RowHeader>{group.name}</RowHeader>
            <Cell label="People">
              <TextLink href={paths.usersInGroup(group.id)}>{peopleIn(group)}</TextLink>
            </Cell>
            <Cell label="Limited managers">{group.managers.map(({ name }) => name).join(", ") || "None"}</Cell>
            <Cell align="end" wide>
              <div className="flex justify-end gap-2">
                <Button aria-label={`Rename ${group.name}`} onClick={() => setAsked({ group, to: "rename" })}>
                  Rename
                </Button>
                <Button aria-label={`Delete ${group.name}`} onClick={() => setAsked({ group, to: "delete" })}>
                  Delete
                </Button>
              </div>
            </Cell>
          </Row>
        ))}
      </Table>
      {asked?.to === "rename" && <RenameGroup group={asked.group} onClose={close} />}
      {asked?.to === "delete" && <DeleteGroup group={asked.group} onClose={close} />}
    </>
  );
}
