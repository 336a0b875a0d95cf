-- The refusal for an actor who is no admin, or null. Read under the account's row or a product's: roles change under both.
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
