-- Does the account have an admin who can sign in, once the plan is written? Exact under the account's lock.
create or replace function kernel.leaves_an_admin(p_account uuid, p_plan jsonb) returns boolean
language plpgsql as $$
begin
  return p_plan @> '[{"after": {"role": "admin", "status": "active"}}]' or exists (
    select 1
    from users u
    where u.account_id = p_account and u.role = 'admin' and u.deleted_at is null and u.status = 'active'
      and not p_plan @> jsonb_build_array(jsonb_build_object('id', u.id))
  );
end $$;
