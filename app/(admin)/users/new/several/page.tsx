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
import { SeveralForm } from "./_components/several-form";

export const metadata: Metadata = { title: "Add Users · Several" };

export default async function AddSeveralUsersPage() {
  const ctx = await pageContext("add_delete_users", "signed_in", "read_users");
  const viewer = viewerOf(ctx.actor);
  const [admins, groups] = await Promise.all([whoCan(ctx, "manage_account"), listGroups(ctx)]);
  return (
    <>
      <PageHeader title="Add Users" />
      <AddTabs here={paths.addSeveralUsers} />
      <SeveralForm
        viewer={viewer}
        groups={groups}
        reach={reachOf(viewer, admins, paths.addSeveralUsers)}
        canMail={mailIsConfigured}
      />
    </>
  );
}
