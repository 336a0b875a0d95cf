import { counted } from "@/components/ui/counted";
import type { GroupInUse } from "@/lib/groups/list-groups-in-use";

/** "12 people", "1 person". */
export const peopleIn = ({ members }: GroupInUse) => counted(members, "person", "people");

/** What deleting a group does, and what it does not, a sentence each. */
export function consequences(group: GroupInUse): string[] {
  const { members, managers } = group;
  const people =
    members === 0
      ? "Nobody is in it."
      : `${peopleIn(group)} ${members === 1 ? "leaves" : "leave"} the group. Their seats and access stay as they are.`;
  if (managers.length === 0) return [people];
  const names = new Intl.ListFormat("en").format(managers.map(({ name }) => name));
  const [is, they] = managers.length === 1 ? ["is", "They no longer see"] : ["are", "None of them sees"];
  return [people, `${names} ${is} limited to it. ${they} these people, unless another of their groups holds them.`];
}
