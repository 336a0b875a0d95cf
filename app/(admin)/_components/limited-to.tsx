import { Notice } from "@/components/ui/notice";
import type { Group } from "@/lib/groups/list-groups";

type LimitedToProps = {
  viewer: { limitedTo: readonly string[] | null };
  /** The groups that the viewer knows of. */
  groups: readonly Group[];
  admins: readonly string[];
};

/** Tells a manager who is limited to groups whom a screen shows, and what it means that none is chosen. */
export function LimitedTo({ viewer, groups, admins }: LimitedToProps) {
  if (viewer.limitedTo === null) return null;
  if (groups.length === 0) {
    return (
      <div className="mb-4">
        <Notice tone="warn" title="No group is chosen for you yet.">
          <p>
            You are limited to the people of chosen groups. Until an admin chooses some, you see nobody and change
            nobody.
            {admins.length > 0 && ` Ask ${new Intl.ListFormat("en", { type: "disjunction" }).format(admins)}.`}
          </p>
        </Notice>
      </div>
    );
  }
  const names = new Intl.ListFormat("en").format(groups.map(({ name }) => name));
  return <p className="mb-4 text-ink-2">You see and change the people in {names}. Seat totals count everybody.</p>;
}
