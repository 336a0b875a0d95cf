import { Ago } from "@/components/ui/ago";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { Context } from "@/lib/access/grant";
import { actionsOf } from "@/lib/audit/actions";
import { AuditFilters } from "@/lib/audit/audit-filters";
import { foldedSentence, totalOf } from "@/lib/audit/folded-sentence";
import { type AuditEntry, listEvents } from "@/lib/audit/list-events";
import { sentenceOf } from "@/lib/audit/sentence";
import { paths } from "@/lib/paths";
import { Said } from "../audit/_components/said";

const shown = 5;
const changes = (["people", "seats", "plan"] as const).flatMap((group) => actionsOf(group) ?? []);

/** What changed last, without the coming and going of people; the rest is in the audit log. */
export async function Recent({ ctx }: { ctx: Context<"manage_account"> }) {
  const { entries } = await listEvents(ctx, { ...AuditFilters.parse({}), action: changes }, shown);
  if (entries.length === 0) return null;
  return (
    <Panel title="Recent changes" aside={<TextLink href={paths.audit}>Audit log</TextLink>}>
      <ul className="flex flex-col">
        {entries.map((entry) => (
          <Change key={entry.place} entry={entry} />
        ))}
      </ul>
    </Panel>
  );
}

function Change({ entry: { events, counts } }: { entry: AuditEntry }) {
  const [first] = events;
  if (!first) return null;
  const sentence = totalOf(counts) > 1 ? foldedSentence(counts) : sentenceOf(first);
  return (
    <li className="flex flex-wrap justify-between gap-x-6 border-b border-border py-2">
      <span className="min-w-0">
        <Said sentence={sentence} event={first} query={{}} />
      </span>
      <span className="text-ink-2 tabular-nums">
        <Ago at={first.at} />
      </span>
    </li>
  );
}
