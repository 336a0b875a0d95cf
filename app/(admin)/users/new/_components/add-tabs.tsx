import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

const tabs = [
  { href: paths.addUsers, label: "One person" },
  { href: paths.addSeveralUsers, label: "Several" },
] as const;

/** The two ways to add users, each at an address of its own. What was typed in the other one is kept. */
export function AddTabs({ here }: { here: (typeof tabs)[number]["href"] }) {
  return (
    <nav aria-label="Ways to add users" className="mb-6 flex gap-6 border-b border-border">
      {tabs.map(({ href, label }) => (
        <span key={href} className={href === here ? "-mb-px border-b-2 border-accent pb-2" : "pb-2"}>
          <TextLink href={href} look="plain" aria-current={href === here ? "page" : undefined} data-keeps-draft>
            {label}
          </TextLink>
        </span>
      ))}
    </nav>
  );
}
