-- Asks the operator for more Shared seats of a product, with a reason. One open request a product.
create or replace function kernel.request_seats(p_account uuid, p_actor jsonb, p_product text, p_seats int, p_reason text)
returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_refused jsonb;
  v_id constant uuid := gen_random_uuid();
begin
  perform kernel.lock_product(p_account, p_product);
  v_now := clock_timestamp();
  v_refused := kernel.refuse_all_but_admins(p_account, p_actor);
  if v_refused is not null then
    return v_refused;
  end if;
  if exists (
    select 1 from seat_requests where account_id = p_account and product = p_product and state = 'requested'
  ) then
    return '{"refused": "request_open"}';
  end if;

  insert into seat_requests (account_id, id, product, requested_by, seats, reason, created_at)
  values (p_account, v_id, p_product, (p_actor ->> 'id')::uuid, p_seats, p_reason, v_now);
  perform kernel.record_request(p_account, p_actor, v_id, 'request.made', v_now);
  return jsonb_build_object('id', v_id);
end $$;
