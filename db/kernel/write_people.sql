-- Writes a plan that was found good, and its moves of seats: users, seats, access and one event a person, all under one change id. Users and
-- assignments come first: whoever loses a seat must not look entitled to it when it is handed on.
create or replace function kernel.write_people(
  p_account uuid, p_actor jsonb, p_change uuid, p_plan kernel.change_of_person[], p_moves jsonb, p_now timestamptz
) returns void
language plpgsql as $$
declare
  v_leaving uuid[];
  v_unlinked uuid[];
  v_regroups boolean;
begin
  -- Somebody who is there is an insert that meets its own row: found by the key, for one and for thousands alike.
  insert into users as u (account_id, id, email, first_name, last_name, role, privileges, limited, password_hash,
    created_at, activated_at, suspended_at, deleted_at)
  select p_account, r.id, r.after ->> 'email', r.after ->> 'firstName', r.after ->> 'lastName', r.after ->> 'role',
    array(select jsonb_array_elements_text(r.after -> 'privileges')), (r.after -> 'limited')::boolean, r.password_hash,
    p_now, case when r.after ->> 'status' = 'active' then p_now end,
    case when r.after ->> 'status' = 'suspended' then p_now end,
    case when r.after ->> 'status' = 'deleted' then p_now end
  from unnest(p_plan) r
  where r.changes
  order by case when not r.edits then r.after ->> 'email' end
  on conflict (account_id, id) do update
  set email = excluded.email,
    -- Somebody without a name was known by the address: the record keeps it when the address goes.
    first_name = case when excluded.deleted_at is not null and btrim(u.first_name || u.last_name) = '' then u.email
      else excluded.first_name end,
    last_name = excluded.last_name,
    role = excluded.role,
    privileges = excluded.privileges,
    limited = excluded.limited,
    suspended_at = case
      when excluded.deleted_at is not null then u.suspended_at
      when excluded.suspended_at is not null then coalesce(u.suspended_at, p_now)
    end,
    deleted_at = excluded.deleted_at,
    password_hash = case when excluded.deleted_at is null then u.password_hash end,
    version = u.version + 1;

  select
    array_agg(r.id) filter (where r.after ->> 'status' in ('suspended', 'deleted') and r.before ->> 'status' <> r.after ->> 'status'),
    -- A link that a manager made for an agent must not open an admin's account later (R18).
    array_agg(r.id) filter (where r.after ->> 'status' in ('suspended', 'deleted')
      or r.before ->> 'email' <> r.after ->> 'email' or r.before ->> 'role' <> r.after ->> 'role'),
    bool_or(r.before -> 'groups' is distinct from r.after -> 'groups'
      or r.before -> 'managesGroups' is distinct from r.after -> 'managesGroups')
  into v_leaving, v_unlinked, v_regroups
  from unnest(p_plan) r
  where r.changes;

  if v_regroups then
    perform kernel.write_groups(p_account, p_plan);
  end if;
  perform kernel.write_seats(p_account, p_moves, p_now);

  delete from one_time_links where account_id = p_account and user_id = any (v_unlinked);
  perform kernel.withdraw_access(p_account, leaving, p_now)
  from unnest(v_leaving) leaving
  where exists (select from browser_sessions where account_id = p_account and user_id = leaving)
    or exists (select from agent_tokens where account_id = p_account and user_id = leaving and withdrawn_at is null)
    or exists (select from holds where account_id = p_account and user_id = leaving and ended_at is null)
    or exists (select from waiting_line where account_id = p_account and user_id = leaving);

  perform kernel.record_people(p_account, p_actor, p_change, p_plan, p_now);
  perform kernel.tell_people(p_account);
end $$;
