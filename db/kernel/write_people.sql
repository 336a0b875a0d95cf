-- Writes a plan that was found good, and its moves of seats: users, seats, access and one event a person, all under one change id. Users and
-- assignments come first: whoever loses a seat must not look entitled to it when it is handed on.
create or replace function kernel.write_people(
  p_account uuid, p_actor jsonb, p_change uuid, p_plan jsonb, p_moves jsonb, p_now timestamptz
) returns void
language plpgsql as $$
begin
  update users u
  set email = r.after ->> 'email',
    -- Somebody without a name was known by the address: the record keeps it when the address goes.
    first_name = case when r.after ->> 'status' = 'deleted' and btrim(u.first_name || u.last_name) = '' then u.email
      else r.after ->> 'firstName' end,
    last_name = r.after ->> 'lastName',
    role = r.after ->> 'role',
    privileges = array(select jsonb_array_elements_text(r.after -> 'privileges')),
    limited = (r.after -> 'limited')::boolean,
    suspended_at = case r.after ->> 'status'
      when 'suspended' then coalesce(u.suspended_at, p_now)
      when 'deleted' then u.suspended_at
    end,
    deleted_at = case when r.after ->> 'status' = 'deleted' then p_now end,
    password_hash = case when r.after ->> 'status' <> 'deleted' then u.password_hash end,
    version = u.version + 1
  from kernel.plan_rows(p_plan) r
  where r.edits and r.changes and u.account_id = p_account and u.id = r.id;

  insert into users (account_id, id, email, first_name, last_name, role, privileges, limited, password_hash, created_at,
    activated_at)
  select p_account, r.id, r.after ->> 'email', r.after ->> 'firstName', r.after ->> 'lastName', r.after ->> 'role',
    array(select jsonb_array_elements_text(r.after -> 'privileges')), (r.after -> 'limited')::boolean, r."passwordHash", p_now,
    case when r.after ->> 'status' = 'active' then p_now end
  from kernel.plan_rows(p_plan) r
  where not r.edits
  order by r.after ->> 'email';

  perform kernel.write_groups(p_account, p_plan);
  perform kernel.write_seats(p_account, p_moves, p_now);

  perform kernel.withdraw_access(p_account, r.id, p_now)
  from kernel.plan_rows(p_plan) r
  where r.edits and r.changes and r.after ->> 'status' in ('suspended', 'deleted') and r.before ->> 'status' <> r.after ->> 'status';

  -- A link that a manager made for an agent must not open an admin's account later (R18).
  delete from one_time_links l
  using kernel.plan_rows(p_plan) r
  where l.account_id = p_account and l.user_id = r.id and r.edits and r.changes
    and (r.after ->> 'status' in ('suspended', 'deleted') or r.before ->> 'email' <> r.after ->> 'email'
      or r.before ->> 'role' <> r.after ->> 'role');

  perform kernel.record_people(p_account, p_actor, p_change, p_plan, p_now);
  perform kernel.tell_people(p_account);
end $$;
