import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { listGroups } from "@/lib/groups/list-groups";
import { pageContext } from "@/lib/http/page-context";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { paths } from "@/lib/paths";
import { Refusal } from "@/lib/refusal";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionsOfUser } from "@/lib/seats/shared-session-filters";
import { getUser } from "@/lib/users/get-user";
import { whoCan } from "@/lib/users/who-can";
import { viewerOf } from "../_form/may-change";
import { reachOf } from "../_seats/reach-of";
import { UserScreen } from "./_components/user-screen";

/** The user of the address, read once for the title and the page. */
const readUser = cache(async (id: string) => {
  const ctx = await pageContext("read_users", "signed_in");
  const user = await getUser(ctx, { id }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "not_found") notFound();
    throw error;
  });
  return { ctx, user };
});

export async function generateMetadata({ params }: PageProps<"/users/[id]">): Promise<Metadata> {
  const { user } = await readUser((await params).id);
  return { title: user.name };
}

export default async function UserPage({ params }: PageProps<"/users/[id]">) {
  const { ctx, user } = await readUser((await params).id);
  const [sessions, admins, groups] = await Promise.all([
    listSharedSessions(ctx, SharedSessionsOfUser.parse(user)),
    whoCan(ctx, "manage_account"),
    listGroups(ctx),
  ]);
  const viewer = viewerOf(ctx.actor);
  return (
    <>
      <PageHeader
        back={
          <TextLink href={paths.users} look="plain">
            <span className="inline-flex min-h-6 items-center gap-1">
              <Icon name="chevron-left" />
              Manage Users
            </span>
          </TextLink>
        }
        title={user.name}
        lead={user.name === user.email ? undefined : user.email}
      />
      <UserScreen
        user={user}
        groups={groups}
        sessions={sessions}
        viewer={viewer}
        reach={reachOf(viewer, admins, paths.user(user.id))}
        canMail={mailIsConfigured}
      />
    </>
  );
}
