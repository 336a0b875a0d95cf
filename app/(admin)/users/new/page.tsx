import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { roles } from "@/lib/catalog";
import { listGroups } from "@/lib/groups/list-groups";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { whoCan } from "@/lib/users/who-can";
import { LimitedTo } from "../../_components/limited-to";
import { viewerOf } from "../_form/may-change";
import { reachOf } from "../_seats/reach-of";
import { AddPersonForm } from "./_components/add-person-form";
import { AddTabs } from "./_components/add-tabs";

export const metadata: Metadata = { title: "Add Users" };

export default async function AddUsersPage({ searchParams }: PageProps<"/users/new">) {
  const ctx = await pageContext("add_delete_users", "signed_in", "read_users");
  const viewer = viewerOf(ctx.actor);
  const asked = (await searchParams).role;
  const role = viewer.role === "admin" ? roles.find((each) => each === asked) : undefined;
  const [admins, seatGivers, groups] = await Promise.all([
    whoCan(ctx, "manage_account"),
    whoCan(ctx, "manage_seats"),
    listGroups(ctx),
  ]);
  return (
    <>
      <PageHeader title="Add Users" />
      <AddTabs here={paths.addUsers} />
      <LimitedTo viewer={viewer} groups={groups} admins={admins} />
      <AddPersonForm
        viewer={viewer}
        role={role ?? "agent"}
        groups={groups}
        reach={reachOf(viewer, admins, paths.addUsers)}
        seatGivers={seatGivers}
        canMail={mailIsConfigured}
      />
    </>
  );
}
