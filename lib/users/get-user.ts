import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import { Refusal } from "@/lib/refusal";
import type { GroupFacts, PersonFacts } from "./people-refused";
import { seatsJson } from "./users-query";

/** A user's page. `invitedAt`, `invitationExpiresAt`: of the last invitation link that was made and not used. */
export type UserDetails = PersonFacts &
  GroupFacts & {
    id: string;
    version: number;
    name: string;
    createdAt: string;
    activatedAt: string | null;
    suspendedAt: string | null;
    lastActiveAt: string | null;
    invitedAt: string | null;
    invitationExpiresAt: string | null;
    /** The last mail with an invitation that was asked for: whether it left, waits to be tried (again), or was given up. */
    invitationMail: { sentAt: string | null; gaveUpAt: string | null; nextTryAt: string; tries: number } | null;
  };

/** One user whom the actor sees. Refuses `not_found` for everybody else, whatever the id is (R17). */
export async function getUser({ db, actor }: Context<"read_users">, { id }: { id: string }): Promise<UserDetails> {
  const known = z.uuid().safeParse(id);
  const { sql } = db;
  const groups = (ids: ReturnType<typeof sql>) =>
    sql`kernel.groups_in_reach(${actor.limitedTo}::uuid[], coalesce((select jsonb_agg(group_id order by group_id) ${ids}), '[]'))`;
  const [row] = known.success
    ? await sql<{ user: UserDetails }[]>`
        select jsonb_build_object(
          'id', u.id, 'version', u.version, 'name', u.name, 'email', u.email, 'firstName', u.first_name,
          'lastName', u.last_name, 'role', u.role, 'privileges', u.privileges, 'status', u.status,
          'seats', ${seatsJson(sql)},
          'groups', ${groups(sql`from group_members m where m.account_id = u.account_id and m.user_id = u.id`)},
          'limited', u.limited,
          'managesGroups', ${groups(sql`from manager_groups m where m.account_id = u.account_id and m.user_id = u.id`)},
          'createdAt', u.created_at, 'activatedAt', u.activated_at, 'suspendedAt', u.suspended_at,
          'lastActiveAt', u.last_active_at, 'invitedAt', l.created_at, 'invitationExpiresAt', l.expires_at,
          'invitationMail', case when m.user_id is not null then jsonb_build_object(
            'sentAt', m.sent_at, 'gaveUpAt', m.gave_up_at, 'nextTryAt', m.next_try_at, 'tries', m.tries) end
        ) as user
        from users u
        left join one_time_links l on l.account_id = u.account_id and l.user_id = u.id and l.purpose = 'invitation'
        left join mails m on m.account_id = u.account_id and m.user_id = u.id and m.kind = 'invitation'
        where u.account_id = ${actor.accountId} and u.id = ${known.data} and u.deleted_at is null
          and ${inReach(sql, actor, sql`u.id`)}`
    : [];
  if (!row) throw new Refusal("not_found");
  return row.user;
}
