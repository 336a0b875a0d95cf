import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { listGroups } from "@/lib/groups/list-groups";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { whoCan } from "@/lib/users/who-can";
import { viewerOf } from "../../_form/may-change";
import { reachOf } from "../../_seats/reach-of";
import { AddTabs } from "../_components/add-tabs";
import { ImportForm } from "./_components/import-form";

export const metadata: Metadata = { title: "Add Users · CSV file" };

export default async function ImportUsersPage() {
  const ctx = await pageContext("add_delete_users", "read_users", "signed_in");
  const viewer = viewerOf(ctx.actor);
  const [groups, admins] = await Promise.all([listGroups(ctx), whoCan(ctx, "manage_account")]);
  return (
    <>
      <PageHeader title="Add Users" />
      <AddTabs here={paths.importUsers} />
      <ImportForm
        viewer={viewer}
        groups={groups.map(({ name }) => name)}
        reach={reachOf(viewer, admins, paths.importUsers)}
        canMail={mailIsConfigured}
      />
    </>
  );
}
