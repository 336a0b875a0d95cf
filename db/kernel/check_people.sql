-- Why rows of a plan may not be written, all but the number of seats: one entry per failing row, with its first reason.
-- R18 (who may), the version it saw, R19 (addresses), and that an account keeps an admin who can sign in.
-- Whoever sees the people of `p_groups` alone (see reach_of) keeps them in one of these, and hears of nobody else.
create or replace function kernel.check_people(p_account uuid, p_rights text[], p_groups uuid[], p_plan kernel.change_of_person[]) returns jsonb
language plpgsql as $$
declare
  v_admin constant boolean := 'manage_account' = any (p_rights);
  v_known constant text[] := array(
    select g.id from groups g where g.account_id = p_account and (p_groups is null or g.id = any (p_groups)));
  -- Whoever is named again, and addresses that somebody before them gets.
  v_repeated constant int[] := array(
    select n.index from (select r.index, row_number() over (partition by r.id order by r.index) as nth from unnest(p_plan) r) n
    where n.nth > 1);
  v_twins constant int[] := array(
    select n.index
    from (
      select r.index, row_number() over (partition by r.after ->> 'email' order by r.index) as nth
      from unnest(p_plan) r
      where r.before ->> 'email' is distinct from r.after ->> 'email') n
    where n.nth > 1);
  v_admins_left constant boolean := kernel.leaves_an_admin(p_account, p_plan);
begin
  return (
    with person as (
      select
        r.*,
        r.before ->> 'role' as role,
        r.after ->> 'email' as email,
        r.before ->> 'email' is distinct from r.after ->> 'email' and r.after ->> 'status' <> 'deleted' as new_email,
        r.before - array['remote_support', 'service_desk'] is distinct from r.after - array['remote_support', 'service_desk']
          as changes_profile,
        coalesce(r.before, '{"role": "agent", "privileges": []}') @> jsonb_build_object('role', r.after -> 'role')
          and coalesce(r.before, '{"privileges": []}') -> 'privileges' = r.after -> 'privileges'
          and coalesce(r.before, '{"limited": false, "managesGroups": []}') @> jsonb_build_object('limited', r.after -> 'limited')
          and coalesce(r.before, '{"managesGroups": []}') -> 'managesGroups' = r.after -> 'managesGroups' as keeps_role,
        coalesce(r.before, '{"remote_support": "none", "service_desk": "none"}') @> jsonb_build_object(
          'remote_support', r.after -> 'remote_support', 'service_desk', r.after -> 'service_desk') as keeps_seats,
        coalesce(r.before, '{"groups": []}') -> 'groups' <> r.after -> 'groups' and r.after ->> 'status' <> 'deleted' as moves,
        r.after ->> 'status' in ('suspended', 'deleted') and r.before ->> 'status' <> r.after ->> 'status' as leaves
      from unnest(p_plan) r
    ),
    judged as (
      select
        p.*,
        case
          when p.keeps_role is false and not v_admin then 'manage_account'
          -- The mail of a forgotten password would follow the new address: only an admin moves somebody's account (R18).
          when p.edits and p.new_email and p.before ->> 'status' <> 'invited' and not v_admin then 'manage_account'
          when p.changes_profile and 'add_delete_users' <> all (p_rights) then 'add_delete_users'
          when not p.keeps_seats and not coalesce(p.leaves, false) and 'manage_seats' <> all (p_rights) then 'manage_seats'
        end as needs,
        taken.account_id is not null or p.new_email and p.index = any (v_twins) as taken,
        case when taken.account_id = p_account and kernel.in_reach(p_account, p_groups, taken.id)
          then jsonb_build_object('id', taken.id, 'name', taken.name) end as existing
      from person p
      left join lateral (
        select t.account_id, t.id, t.name
        from users t
        where t.email = p.email and t.deleted_at is null and t.id <> p.id
        limit 1
      ) taken on p.new_email
    ),
    found as (
      select
        j.*,
        case
          when j.edits and j.before is null then 'not_found'
          when j.needs is not null and p_rights = '{}' then 'not_allowed'
          when j.edits and not v_admin and j.role <> 'agent' then 'agents_only'
          when j.needs is not null then 'not_allowed'
          when j.index = any (v_repeated) then 'invalid_input'
          when j.seen is distinct from j.version and j.changes then 'changed_meanwhile'
          when j.role = 'admin' and not v_admins_left
            and (j.after ->> 'role' <> 'admin' or j.after ->> 'status' in ('suspended', 'deleted')) then 'last_admin'
          when j.after ->> 'status' = 'suspended'
            and (j.after ->> 'remote_support' <> 'none' or j.after ->> 'service_desk' <> 'none') then 'suspended'
          when not ((j.after -> 'groups') - v_known <@ coalesce(j.before -> 'groups', '[]')
            and (j.after -> 'managesGroups') - v_known <@ coalesce(j.before -> 'managesGroups', '[]')) then 'group_not_found'
          when (j.moves or not j.edits) and not j.after -> 'groups' ?| p_groups::text[] then 'group_needed'
          when j.new_email and not kernel.is_email(j.email) then 'invalid_input'
          when j.new_email and j.taken then 'email_unavailable'
        end as code
      from judged j
    )
    select coalesce(jsonb_agg(
      jsonb_build_object('index', f.index, 'code', f.code)
        || case when f.before is null then '{}' else jsonb_build_object('id', f.id, 'name', u.name) end
        || case
          when f.code = 'not_allowed' then jsonb_build_object('needs', f.needs)
          when f.code = 'changed_meanwhile' then
            jsonb_build_object('current', f.before || jsonb_build_object(
              'version', f.version, 'groups', kernel.groups_in_reach(p_groups, f.before -> 'groups')))
              || kernel.last_change(p_account, p_groups, f.id)
          when f.code = 'email_unavailable' then jsonb_build_object('field', 'email', 'existing', f.existing)
          when f.code in ('group_not_found', 'group_needed') then '{"field": "groups"}'
          when f.code = 'invalid_input' and f.index <> all (v_repeated) then '{"field": "email"}'
          else '{}'
        end::jsonb
      order by f.index
    ), '[]')
    from found f
    left join users u on u.account_id = p_account and u.id = f.id
    where f.code is not null
  );
end $$;
