import type { ReactNode } from "react";
import { viewerOf } from "@/app/(admin)/users/_form/may-change";
import { signOut } from "@/app/sign-out/actions";
import { AccountMenu } from "@/components/shell/account-menu";
import type { NavProps } from "@/components/shell/nav";
import { navEntries } from "@/components/shell/nav-entries";
import { Providers } from "@/components/shell/providers";
import { Shell } from "@/components/shell/shell";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { grant } from "@/lib/access/grant";
import { roleNames } from "@/lib/catalog";
import { database } from "@/lib/database";
import { ownPreferences } from "@/lib/http/own-preferences";
import { log } from "@/lib/log";
import type { Preferences } from "@/lib/preferences/preferences";
import { countSeats } from "@/lib/seats/count-seats";
import { hasSeat } from "@/lib/seats/has-seat";
import { zoneOf } from "@/lib/settings/company";
import { getCompany } from "@/lib/settings/get-company";
import { SearchAndKeys } from "./keys/search-and-keys";

/** Header, message slot and navigation of whoever is signed in. It admits nobody: each page asks for its privilege. */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const preferences = await ownPreferences();
  const [nav, timeZone] = await Promise.all([navOf(actor), chosenZone(actor, preferences)]);
  const menu = (
    <AccountMenu
      name={actor.name}
      email={actor.email}
      role={roleNames[actor.role]}
      linkToMySeats={!nav}
      signOut={signOut}
    />
  );
  return (
    <Providers timeZone={timeZone}>
      <Shell accountName={actor.accountName} search={nav && searchOf(actor, nav, preferences)} menu={menu} nav={nav}>
        {children}
      </Shell>
    </Providers>
  );
}

async function navOf(actor: Actor): Promise<NavProps | undefined> {
  if (!actor.privileges.includes("read_users")) return undefined;
  const [counts, seated] = await Promise.all([
    countSeats(grant(database, actor, "read_users")).catch((error) => {
      log.error("seat counts could not be read", { requestId: actor.requestId, error });
      return undefined;
    }),
    hasSeat(grant(database, actor, "signed_in")),
  ]);
  return { entries: navEntries(actor.privileges, seated), counts };
}

/** The company's zone for whoever chose it; null for the device's own. */
async function chosenZone(actor: Actor, { times }: Preferences): Promise<string | null> {
  return times === "company" ? zoneOf(await getCompany(grant(database, actor, "signed_in"))) : null;
}

/** The palette and the keys of those who have a navigation. */
function searchOf(actor: Actor, { entries }: NavProps, { keys }: Preferences) {
  return <SearchAndKeys entries={entries} reader={viewerOf(actor)} keys={keys === "on"} />;
}
