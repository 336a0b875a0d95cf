import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { RowStatus } from "./several-draft";

/** "New", whom the address belongs to already, or what is wrong with the row. */
export function RowStatusText({ id, status }: { id: string; status: RowStatus }) {
  if (status.is === "problem") {
    return (
      <span id={id} className="flex items-start gap-1.5 pt-1 text-label font-regular text-bad">
        <span className="mt-0.5">
          <Icon name="warning" />
        </span>
        {status.message}
      </span>
    );
  }
  return (
    <span id={id} className="block pt-1 text-label font-regular text-ink-2">
      {status.is === "new" ? (
        "New"
      ) : (
        <>
          Already exists ·{" "}
          <TextLink href={paths.user(status.existing.id)} data-keeps-draft>
            Open {status.existing.name}
          </TextLink>
        </>
      )}
    </span>
  );
}
