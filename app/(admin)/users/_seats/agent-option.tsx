import { Ago } from "@/components/ui/ago";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ListedUser } from "@/lib/users/list-users";

/** One agent whose seat can be taken, and when they were last active. */
export function AgentOption({
  agent,
  onChoose,
}: {
  agent: Pick<ListedUser, "name" | "lastActiveAt">;
  onChoose: () => void;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border py-2">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-medium">{agent.name}</span>
        <span className="text-label font-regular text-ink-2">
          {agent.lastActiveAt ? (
            <>
              last active <Ago at={agent.lastActiveAt} />
            </>
          ) : (
            "never signed in"
          )}
        </span>
      </span>
      <Button onClick={onChoose}>
        Take the seat
        <VisuallyHidden> from {agent.name}</VisuallyHidden>
      </Button>
    </li>
  );
}
