-- The refusal to give a group this name, or null: it is an admin's to do, and another group may have it.
create or replace function kernel.refuse_group(p_account uuid, p_actor jsonb, p_id uuid, p_name text) returns jsonb
language plpgsql as $$
begin
  return coalesce(kernel.refuse_all_but_admins(p_account, p_actor), case when exists (
    select from groups where account_id = p_account and lower(name) = lower(p_name) and id <> p_id
  ) then '{"refused": "group_name_taken"}'::jsonb end);
end $$;
