-- The refusal for an actor who may not change the plan, or null. Read under a product lock.
create or replace function kernel.refuse_all_but_admins(p_account uuid, p_actor jsonb) returns jsonb
language plpgsql as $$
declare
  v_rights constant text[] := kernel.actor_rights(p_account, p_actor);
begin
  return case
    when v_rights is null then '{"refused": "signed_out"}'
    when 'manage_account' <> all (v_rights) then '{"refused": "not_allowed", "needs": "manage_account"}'
  end;
end $$;
