import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";
import { paths } from "@/lib/paths";
import { zoneOf } from "@/lib/settings/company";
import { getCompany } from "@/lib/settings/get-company";
import { SettingsTabs } from "../_components/settings-tabs";
import { CompanyForm } from "./company-form";

export const metadata: Metadata = { title: "Settings · Company" };

export default async function CompanySettingsPage() {
  const ctx = await pageContext("manage_account", "signed_in");
  const company = await getCompany(ctx);
  const zones = new Set(["UTC", zoneOf(company), ...Intl.supportedValuesOf("timeZone")]);
  return (
    <div className="max-w-form">
      <PageHeader title="Settings" lead="Company: what it is called, and in which time zone its days begin." />
      <SettingsTabs here={paths.companySettings} />
      <CompanyForm company={company} zones={[...zones].sort()} />
    </div>
  );
}
