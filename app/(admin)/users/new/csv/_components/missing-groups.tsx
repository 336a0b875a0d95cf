import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { joinNames } from "@/lib/groups/join-names";
import { noGroupWords } from "@/lib/imports/no-group-words";
import { paths } from "@/lib/paths";
import type { RowStatus } from "./check-rows";

type MissingGroupsProps = { statuses: readonly RowStatus[]; groups: readonly string[]; mayAdd: boolean };

/** The groups that the file names and nobody has: an import adds people, never groups. */
export function MissingGroups({ statuses, groups, mayAdd }: MissingGroupsProps) {
  const missing = new Map<string, string>();
  for (const status of statuses)
    if (status.is === "problem")
      for (const { unknown } of status.problems)
        for (const name of unknown ?? []) missing.set(name.toLowerCase(), name);
  if (missing.size === 0) return null;
  const quoted = groups.map((name) => joinNames([name])).find((cell) => cell.startsWith('"'));
  return (
    <Notice tone="warn" title={noGroupWords([...missing.values()])}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>
          {mayAdd
            ? "An import adds no groups. Add them first, or correct the rows."
            : "An import adds no groups, and only admins do. Correct the rows."}
          {quoted && ` Put a name with a comma, semicolon or bar in quotes: ${quoted}.`}
        </p>
        {mayAdd && (
          <LinkButton href={paths.groupSettings} data-keeps-draft>
            Add groups
          </LinkButton>
        )}
      </div>
    </Notice>
  );
}
