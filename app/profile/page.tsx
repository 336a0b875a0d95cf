import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { roleNames } from "@/lib/catalog";
import { ownPreferences } from "@/lib/http/own-preferences";
import { pageContext } from "@/lib/http/page-context";
import { sessionKey } from "@/lib/http/session-key";
import { zoneOf } from "@/lib/settings/company";
import { getCompany } from "@/lib/settings/get-company";
import { getOwnName } from "@/lib/sign-in/get-own-name";
import { listOwnDevices } from "@/lib/sign-in/list-own-devices";
import { Devices } from "./_components/devices";
import { NameForm } from "./_components/name-form";
import { PasswordForm } from "./_components/password-form";
import { PreferencesForm } from "./_components/preferences-form";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const context = await pageContext("signed_in");
  const { email, role, accountName } = context.actor;
  const [name, devices, company, preferences] = await Promise.all([
    getOwnName(context),
    listOwnDevices(context, await sessionKey()),
    getCompany(context),
    ownPreferences(),
  ]);
  return (
    <>
      <PageHeader title="Profile" lead={`${email} · ${roleNames[role]} · ${accountName}`} />
      <div className="flex max-w-page flex-col gap-8">
        <Panel title="Name">
          <NameForm {...name} />
        </Panel>
        <Panel title="Appearance" aside={<span className="text-label font-regular text-ink-2">in this browser</span>}>
          <PreferencesForm
            preferences={preferences}
            companyZone={zoneOf(company)}
            manages={context.actor.privileges.includes("read_users")}
          />
        </Panel>
        <Panel title="Password">
          <PasswordForm email={email} />
        </Panel>
        <Panel title="Where I am signed in">
          <Devices {...devices} />
        </Panel>
      </div>
    </>
  );
}
