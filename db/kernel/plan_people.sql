-- What each change would make of a person, in the order of the changes, with the person's facts before and after. Facts are
-- e-mail, names, role, privileges, status, the groups they are in, those a limited manager manages, and the seat of each
-- product; an event shows those that differ. For whoever sees the people of `p_groups` alone (see reach_of) nobody else is
-- there, and the groups of a person beyond these stay (see groups_after).
create or replace function kernel.plan_people(p_account uuid, p_groups uuid[], p_changes jsonb)
returns kernel.change_of_person[]
language plpgsql as $$
declare
  v_nobody constant jsonb := '{"email": "", "firstName": "", "lastName": "", "role": "agent", "privileges": [],
    "status": "invited", "groups": [], "limited": false, "managesGroups": [], "remote_support": "none", "service_desk": "none"}';
  v_seatless constant jsonb := '{"remote_support": "none", "service_desk": "none"}';
  v_groupless constant jsonb := '{"groups": [], "managesGroups": []}';
begin
  return array (
    with asked as (
      select
        (t.nr - 1)::int as index,
        t.change ? 'id' as edits,
        coalesce((t.change ->> 'id')::uuid, gen_random_uuid()) as id,
        (t.change ->> 'version')::int as seen,
        t.change ->> 'passwordHash' as password_hash,
        case when t.change -> 'delete' = 'true' then 'deleted' else t.change ->> 'status' end as status,
        jsonb_strip_nulls(jsonb_build_object(
          'email', t.change -> 'email',
          'firstName', t.change -> 'firstName',
          'lastName', t.change -> 'lastName',
          'role', t.change -> 'role',
          'privileges', case when t.change ? 'privileges' then coalesce(
            (select jsonb_agg(p order by p) from jsonb_array_elements_text(t.change -> 'privileges') p), '[]') end,
          'groups', t.change -> 'groups',
          'limited', t.change -> 'limited',
          'managesGroups', case when t.change ? 'managesGroups' then kernel.group_ids(t.change -> 'managesGroups') end,
          'remote_support', t.change #> '{seats,remote_support}',
          'service_desk', t.change #> '{seats,service_desk}'
        )) as facts
      from jsonb_array_elements(p_changes) with ordinality t(change, nr)
    )
    select row (
      a.index, a.id, a.edits, k.before is distinct from n.after and (not a.edits or k.before is not null),
      a.seen, k.version, a.password_hash, k.before, n.after)::kernel.change_of_person
    from asked a
    -- Each is looked up by its key ("limit"): the same for one and for thousands, whatever the planner believes of a table.
    left join lateral (
      select
        u.version,
        u.activated_at is not null as has_signed_in,
        jsonb_build_object(
          'email', u.email, 'firstName', u.first_name, 'lastName', u.last_name,
          'role', u.role, 'privileges', u.privileges, 'status', u.status,
          'groups', to_jsonb(array(
            select m.group_id from group_members m where m.account_id = p_account and m.user_id = u.id order by m.group_id)),
          'limited', u.limited,
          'managesGroups', case when u.limited then to_jsonb(array(
            select m.group_id from manager_groups m where m.account_id = p_account and m.user_id = u.id order by m.group_id
          )) else '[]' end,
          'remote_support', coalesce((select s.seat_type from seat_assignments s
            where s.account_id = p_account and s.user_id = u.id and s.product = 'remote_support'), 'none'),
          'service_desk', coalesce((select s.seat_type from seat_assignments s
            where s.account_id = p_account and s.user_id = u.id and s.product = 'service_desk'), 'none')
        ) as before
      from (select * from users where account_id = p_account and id = a.id limit 1) u
      where u.deleted_at is null and (p_groups is null or kernel.in_reach(p_account, p_groups, u.id))
    ) k on a.edits
    cross join lateral (
      select coalesce(k.before, v_nobody) || a.facts
        || case when a.facts ? 'groups' then jsonb_build_object(
          'groups', kernel.groups_after(p_groups, coalesce(k.before, v_nobody) -> 'groups', a.facts -> 'groups'))
        else '{}' end as facts
      offset 0 -- reckoned once, where the planner would write it wherever it is used
    ) m
    cross join lateral (
      select m.facts
        || case
          when m.facts ->> 'role' <> 'manager' then '{"privileges": [], "limited": false, "managesGroups": []}'
          when m.facts -> 'limited' = 'false' then '{"managesGroups": []}'
          else '{}'
        end::jsonb
        || case
          when a.status = 'deleted' then v_seatless || v_groupless || '{"email": "", "status": "deleted"}'
          when a.status = 'suspended' then v_seatless || '{"status": "suspended"}'
          when a.status = 'active' and k.has_signed_in or not a.edits and a.password_hash is not null then '{"status": "active"}'
          when a.status = 'active' then '{"status": "invited"}'
          else '{}'
        end::jsonb as after
      offset 0
    ) n
    order by a.index
  );
end $$;
