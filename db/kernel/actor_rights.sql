-- What the actor may do now (R18): the two grantable privileges, and `manage_account` for an admin. The command line and
-- the product itself (no id) may do everything. None at all (null) for somebody who may no longer sign in. Roles change
-- only under the product locks, so whoever holds one reads what is.
create or replace function kernel.actor_rights(p_account uuid, p_actor jsonb) returns text[]
language plpgsql as $$
declare
  v_everything constant text[] := array['add_delete_users', 'manage_seats', 'manage_account'];
begin
  if p_actor ->> 'id' is null then
    return v_everything;
  end if;
  return (
    select case role when 'admin' then v_everything else privileges end
    from users
    where account_id = p_account and id = (p_actor ->> 'id')::uuid and status = 'active'
  );
end $$;
