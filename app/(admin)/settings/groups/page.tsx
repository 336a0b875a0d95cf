import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { listGroupsInUse } from "@/lib/groups/list-groups-in-use";
import { pageContext } from "@/lib/http/page-context";
import { paths } from "@/lib/paths";
import { SettingsTabs } from "../_components/settings-tabs";
import { AddGroup } from "./_components/add-group";
import { GroupTable } from "./_components/group-table";

export const metadata: Metadata = { title: "Settings · Groups" };

export default async function GroupSettingsPage() {
  const ctx = await pageContext("manage_account");
  const groups = await listGroupsInUse(ctx);
  return (
    <div className="max-w-form">
      <PageHeader title="Settings" lead="Groups: teams or sites of people. A manager can be limited to some of them." />
      <SettingsTabs here={paths.groupSettings} />
      <div className="flex flex-col gap-6">
        <AddGroup />
        <GroupTable groups={groups} />
      </div>
    </div>
  );
}
