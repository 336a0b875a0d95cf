import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const tabs = [
  { href: paths.addUsers, label: "One person" },
  { href: paths.addSeveralUsers, label: "Several" },
  { href: paths.importUsers, label: "CSV file" },
] as const;

/** The ways to add users, each at an address of its own. What was typed in another one is kept. */
export function AddTabs({ here }: { here: (typeof tabs)[number]["href"] }) {
  return <Tabs label="Ways to add users" tabs={tabs} here={here} keepsDraft />;
}
