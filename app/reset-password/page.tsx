import type { Metadata } from "next";
import { EntryPage } from "@/app/_entry/entry-page";
import { formPolicy } from "@/app/_entry/form-policy";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { RequestForm } from "./_components/request-form";

export const metadata: Metadata = { title: "Reset your password", ...formPolicy };

export default function ResetPasswordPage() {
  return (
    <EntryPage title="Reset your password">
      {mailIsConfigured ? (
        <RequestForm />
      ) : (
        <Notice title="Ask an admin for a link.">
          <p>This OpenSeat sends no mail. An admin can copy a link for you to choose a new password.</p>
        </Notice>
      )}
      <p>
        <TextLink href={paths.signIn}>Back to sign in</TextLink>
      </p>
    </EntryPage>
  );
}
