import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { whoCan } from "@/lib/users/who-can";
import { viewerOf } from "../_form/may-change";
import { reachOf } from "../_seats/reach-of";
import { AddPersonForm } from "./_components/add-person-form";
import { AddTabs } from "./_components/add-tabs";

export const metadata: Metadata = { title: "Add Users" };

export default async function AddUsersPage() {
  const ctx = await pageContext("add_delete_users", "signed_in");
  const viewer = viewerOf(ctx.actor);
  const [admins, seatGivers] = await Promise.all([whoCan(ctx, "manage_account"), whoCan(ctx, "manage_seats")]);
  return (
    <>
      <PageHeader title="Add Users" />
      <AddTabs here={paths.addUsers} />
      <AddPersonForm
        viewer={viewer}
        reach={reachOf(viewer, admins, paths.addUsers)}
        seatGivers={seatGivers}
        canMail={mailIsConfigured}
      />
    </>
  );
}
