import type { Metadata } from "next";
import { EntryPage } from "@/app/_entry/entry-page";
import { formPolicy } from "@/app/_entry/form-policy";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/access/current-actor";
import { demoPassword, demoSignIns } from "@/lib/demo-people";
import { env } from "@/lib/env";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { returnPath } from "@/lib/sign-in/return-path";
import { DemoSignIns } from "./_components/demo-sign-ins";
import { SignInForm } from "./_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in", ...formPolicy };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { return: wanted, ended } = await searchParams;
  const back = returnPath(wanted);
  if (await currentActor()) redirectTo(back);
  return (
    <EntryPage title="Sign in">
      {ended && (
        <Notice title="You were signed out.">
          {back !== paths.home && <p>Sign in to go back to where you were.</p>}
        </Notice>
      )}
      <SignInForm back={back} />
      <p className="text-ink-2">Trouble signing in? Ask your admin.</p>
      {env.DEMO === "1" && <DemoSignIns back={back} people={demoSignIns} password={demoPassword} />}
    </EntryPage>
  );
}
