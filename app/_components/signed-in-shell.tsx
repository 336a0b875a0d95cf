import type { ReactNode } from "react";
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
import { log } from "@/lib/log";
import { countSeats } from "@/lib/seats/count-seats";
import { hasSeat } from "@/lib/seats/has-seat";

/** Header, message slot and navigation of whoever is signed in. It admits nobody: each page asks for its privilege. */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const nav = await navOf(actor);
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
    <Providers>
      <Shell accountName={actor.accountName} menu={menu} nav={nav}>
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
