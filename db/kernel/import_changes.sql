-- What the rows of an import that nobody has looked at would change: [{row, change, unknown}], in the order of the file. Whose
-- address belongs to somebody of the account is an edit of them, as they are now; everybody else is new, and so is who is beyond
-- `p_groups` (see reach_of). Groups are named in a file: `unknown` are the names that none has, or none of `p_groups`; each
-- becomes an id that nobody has. Of the others people leave those that the importer knew of (`p_seen`; null: all). Who is new
-- and in none of them is in the only one of `p_groups`, where it is one.
create or replace function kernel.import_changes(p_account uuid, p_groups uuid[], p_seen uuid[], p_import uuid, p_rows int[])
returns jsonb
language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  v_nobody constant jsonb := '{"firstName": "", "lastName": "", "role": "agent", "privileges": [],
    "seats": {"remote_support": "none", "service_desk": "none"}}';
  v_only constant jsonb := case when cardinality(p_groups) = 1 then jsonb_build_object('groups', p_groups) else '{}' end;
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('row', r.row, 'unknown', n.unknown, 'change', case
      when u.id is null or not kernel.in_reach(p_account, p_groups, u.id) then v_nobody || v_only || f.facts || jsonb_build_object(
        'email', r.email, 'seats', v_nobody -> 'seats' || coalesce(f.facts -> 'seats', '{}'))
      else f.facts || jsonb_build_object('id', u.id, 'version', u.version)
    end) order by r.row), '[]')
    from import_rows r
    -- Looked up by the address, one by one ("limit"). A plan that was kept from when the tables were small would walk
    -- through all of them: it is made anew for each part.
    left join lateral (
      select x.account_id, x.id, x.version from users x where x.email = r.email and x.deleted_at is null limit 1
    ) u on u.account_id = p_account
    cross join lateral (
      select
        jsonb_object_agg(coalesce(g.id, gen_random_uuid()), true) as groups,
        jsonb_agg(named.name order by named.nr) filter (where g.id is null) as unknown
      from jsonb_array_elements_text(r.facts -> 'groups') with ordinality named(name, nr)
      left join groups g on g.account_id = p_account and lower(g.name) = lower(named.name)
        and (p_groups is null or g.id = any (p_groups))
    ) n
    cross join lateral (
      select r.facts || case when r.facts ? 'groups' then jsonb_build_object('groups', coalesce((
        select jsonb_object_agg(m.group_id, false) from group_members m
        where m.account_id = p_account and m.user_id = u.id and (p_seen is null or m.group_id = any (p_seen))
      ), '{}') || n.groups) else '{}' end as facts
    ) f
    where r.account_id = p_account and r.import_id = p_import and r.row = any (p_rows) and r.outcome is null
  );
end $$;
