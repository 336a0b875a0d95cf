-- Makes a group of people. Its name is one of its own, however it is written.
create or replace function kernel.add_group(p_account uuid, p_actor jsonb, p_name text) returns jsonb
language plpgsql as $$
declare
  v_id constant uuid := gen_random_uuid();
  v_refused jsonb;
begin
  perform kernel.lock_products(p_account);
  v_refused := kernel.refuse_group(p_account, p_actor, v_id, p_name);
  if v_refused is not null then
    return v_refused;
  end if;
  insert into groups (account_id, id, name, created_at) values (p_account, v_id, p_name, clock_timestamp());
  perform kernel.record_group(p_account, p_actor, v_id, 'group.added', p_name, null, jsonb_build_object('name', p_name));
  return jsonb_build_object('id', v_id, 'name', p_name);
end $$;
