-- Does the account have an admin who can sign in, once the plan is written? Exact under the account's lock.
create or replace function kernel.leaves_an_admin(p_account uuid, p_plan kernel.change_of_person[]) returns boolean
language plpgsql as $$
begin
  return exists (
    select from unnest(p_plan) r where r.after ->> 'role' = 'admin' and r.after ->> 'status' = 'active'
  ) or exists (
    select
    from users u
    where u.account_id = p_account and u.role = 'admin' and u.deleted_at is null and u.status = 'active'
      and u.id not in (select r.id from unnest(p_plan) r)
  );
end $$;
