import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { viewerOf } from "../../_form/may-change";
import { AddTabs } from "../_components/add-tabs";
import { ImportForm } from "./_components/import-form";

export const metadata: Metadata = { title: "Add Users · CSV file" };

export default async function ImportUsersPage() {
  const ctx = await pageContext("add_delete_users");
  return (
    <>
      <PageHeader title="Add Users" />
      <AddTabs here={paths.importUsers} />
      <ImportForm viewer={viewerOf(ctx.actor)} canMail={mailIsConfigured} />
    </>
  );
}
