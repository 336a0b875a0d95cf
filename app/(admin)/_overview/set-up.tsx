import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { Setup } from "@/lib/overview/get-setup";
import { paths } from "@/lib/paths";
import { HideSetUp } from "./hide-set-up";

const steps: readonly { key: keyof Setup; name: string; href: string }[] = [
  { key: "timeZone", name: "Set the time zone", href: paths.companySettings },
  { key: "seats", name: "Set seat totals", href: paths.subscription },
  { key: "users", name: "Add users", href: paths.addUsers },
  { key: "secondAdmin", name: "Invite a second admin", href: paths.addAdmin },
];

/** What a new company sets up first, each step a link to where it is done; until all is done, or an admin hides it. */
export function SetUp({ setup }: { setup: Setup }) {
  const done = steps.filter(({ key }) => setup[key]).length;
  return (
    <Panel title={`Set up (${done} of ${steps.length})`} aside={<HideSetUp />}>
      <ul className="grid gap-x-12 md:grid-cols-2">
        {steps.map(({ key, name, href }) => (
          <li key={key} className="flex min-h-10 items-center gap-3 border-b border-border">
            {setup[key] ? (
              <span className="text-good">
                <Icon name="check" />
              </span>
            ) : (
              <span className="size-4 shrink-0 rounded-full border border-dashed border-border-strong" />
            )}
            <TextLink href={href}>{name}</TextLink>
            <span className="ms-auto text-ink-2">{setup[key] ? "Done" : "To do"}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
