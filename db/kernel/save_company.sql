-- Changes an account's name and time zone. `p_seen` is what the admin saw: where somebody changed it meanwhile, nothing is
-- written. Roles change only under the account's row too, so that who is an admin here is one.
create or replace function kernel.save_company(p_account uuid, p_actor jsonb, p_seen jsonb, p_company jsonb) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_company jsonb;
  v_refused jsonb;
begin
  perform 1 from accounts where id = p_account for no key update;
  v_now := clock_timestamp();
  v_refused := kernel.refuse_all_but_admins(p_account, p_actor);
  v_company := (select jsonb_build_object('name', name, 'timeZone', time_zone) from accounts where id = p_account);
  if v_refused is not null then
    return v_refused;
  elsif v_company = p_company then
    return jsonb_build_object('company', v_company);
  elsif v_company <> p_seen then
    return jsonb_build_object('refused', 'changed_meanwhile', 'company', v_company);
  end if;
  update accounts set name = p_company ->> 'name', time_zone = p_company ->> 'timeZone' where id = p_account;
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
  select p_account, v_now, (p_actor ->> 'id')::uuid, p_actor ->> 'name', 'company.changed', 'account', p_account::text, p_company ->> 'name',
    jsonb_object_agg(key, v_company -> key), jsonb_object_agg(key, value), p_actor ->> 'source', p_actor ->> 'requestId'
  from jsonb_each(p_company) where value is distinct from v_company -> key;
  return jsonb_build_object('company', p_company);
end $$;
