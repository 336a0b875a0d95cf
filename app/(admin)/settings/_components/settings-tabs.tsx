import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const tabs = [
  { href: paths.settings, label: "Seats and line" },
  { href: paths.groupSettings, label: "Groups" },
  { href: paths.companySettings, label: "Company" },
] as const;

/** The parts of the settings, each at an address of its own. */
export function SettingsTabs({ here }: { here: (typeof tabs)[number]["href"] }) {
  return <Tabs label="Settings" tabs={tabs} here={here} />;
}
