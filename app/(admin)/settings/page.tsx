import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { products } from "@/lib/catalog";
import { pageContext } from "@/lib/http/page-context";
import { paths } from "@/lib/paths";
import { getLeaseSettings } from "@/lib/settings/get-lease-settings";
import { LeaseForm } from "./_components/lease-form";
import { SettingsTabs } from "./_components/settings-tabs";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const ctx = await pageContext("manage_account");
  const settings = await getLeaseSettings(ctx);
  return (
    <div className="max-w-form">
      <PageHeader
        title="Settings"
        lead="Seats and line: when a Shared seat is freed by itself, and how those who wait are served."
      />
      <SettingsTabs here={paths.settings} />
      <div className="flex flex-col gap-8 *:first:border-t-0 *:first:pt-0">
        {products.map((product) => (
          <LeaseForm key={product} product={product} settings={settings[product]} />
        ))}
      </div>
    </div>
  );
}
