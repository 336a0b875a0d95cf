import { TextLink } from "./text-link";

type TabsProps = {
  /** What the parts are parts of. */
  label: string;
  tabs: readonly { href: string; label: string }[];
  here: string;
  /** What was typed is kept on the way to another tab. */
  keepsDraft?: boolean;
};

/** Parts of one screen, each a page at an address of its own. */
export function Tabs({ label, tabs, here, keepsDraft }: TabsProps) {
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap gap-x-6 gap-y-2 border-b border-border">
      {tabs.map((tab) => (
        <span key={tab.href} className={tab.href === here ? "-mb-px border-b-2 border-accent pb-2" : "pb-2"}>
          <TextLink
            href={tab.href}
            look="plain"
            aria-current={tab.href === here ? "page" : undefined}
            data-keeps-draft={keepsDraft || undefined}
          >
            {tab.label}
          </TextLink>
        </span>
      ))}
    </nav>
  );
}
