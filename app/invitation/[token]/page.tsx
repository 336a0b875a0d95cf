import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/app/_entry/choose-password-form";
import { EntryPage } from "@/app/_entry/entry-page";
import { ExpiredLink } from "@/app/_entry/expired-link";
import { formPolicy } from "@/app/_entry/form-policy";
import { database } from "@/lib/database";
import { findLink } from "@/lib/sign-in/find-link";

export const metadata: Metadata = { title: "Welcome", ...formPolicy };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const link = await findLink(database, { token, purpose: "invitation" });
  if (!link) {
    return (
      <EntryPage title="Welcome">
        <ExpiredLink>
          If you have chosen a password, sign in with it. If not, ask your admin for a new link.
        </ExpiredLink>
      </EntryPage>
    );
  }
  return (
    <EntryPage account={link.accountName} title="Welcome">
      <p>
        Choose a password, {link.name}. With it you sign in here and in the agent apps of {link.accountName}.
      </p>
      <ChoosePasswordForm token={token} email={link.email} submit="Save password and sign in" />
    </EntryPage>
  );
}
