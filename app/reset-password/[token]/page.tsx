import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/app/_entry/choose-password-form";
import { EntryPage } from "@/app/_entry/entry-page";
import { ExpiredLink } from "@/app/_entry/expired-link";
import { formPolicy } from "@/app/_entry/form-policy";
import { database } from "@/lib/database";
import { findLink } from "@/lib/sign-in/find-link";

export const metadata: Metadata = { title: "Choose a new password", ...formPolicy };

export default async function NewPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const link = await findLink(database, { token, purpose: "password_reset" });
  return (
    <EntryPage account={link?.accountName} title="Choose a new password">
      {link ? (
        <>
          <p>Afterwards you are signed out everywhere else, in browsers and in agent apps.</p>
          <ChoosePasswordForm token={token} email={link.email} submit="Save password and sign in" />
        </>
      ) : (
        <ExpiredLink>Ask for a new one: password links work once and for 1 hour.</ExpiredLink>
      )}
    </EntryPage>
  );
}
