-- Makes a company: its pools `p_plan` ({product: {named, shared}}), its rows of Shared seats and its first admin, as one of
-- save_people's new people. All or nothing.
create or replace function kernel.create_account(p_actor jsonb, p_name text, p_plan jsonb, p_admin jsonb) returns jsonb
language plpgsql as $$
declare
  v_account constant uuid := gen_random_uuid();
  v_saved jsonb;
begin
  insert into accounts (id, name) values (v_account, p_name);
  insert into account_products (account_id, product) select v_account, product from jsonb_object_keys(p_plan) product;
  insert into seat_pools (account_id, product, seat_type, capacity)
  select v_account, p.key, t.key, t.value::int from jsonb_each(p_plan) p, jsonb_each_text(p.value) t;
  insert into shared_seats (account_id, product, seat_no)
  select v_account, p.key, no from jsonb_each(p_plan) p, generate_series(1, (p.value ->> 'shared')::int) no;

  v_saved := kernel.save_people(v_account, p_actor, jsonb_build_array(p_admin));
  if v_saved ? 'refused' then
    raise exception sqlstate 'OS001';
  end if;
  insert into events (account_id, actor_name, action, target_kind, target_id, target_name, after, source, request_id)
  values (v_account, p_actor ->> 'name', 'account.created', 'account', v_account::text, p_name,
    jsonb_build_object('plan', p_plan), p_actor ->> 'source', p_actor ->> 'requestId');
  return jsonb_build_object('account', jsonb_build_object('id', v_account, 'name', p_name), 'admin', v_saved #> '{saved,0}');
exception when sqlstate 'OS001' then
  return v_saved; -- the refusal; what was inserted is gone
end $$;
