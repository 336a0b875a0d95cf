-- Ends an open request: `approved` (the seats are added at once) or `declined` by the operator, `withdrawn` by an admin.
create or replace function kernel.decide_request(p_account uuid, p_actor jsonb, p_id uuid, p_state text, p_reason text)
returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_refused jsonb;
  v_request seat_requests;
  v_capacity int;
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  v_refused := case
    when p_state <> 'withdrawn' and p_actor ->> 'id' is not null then '{"refused": "not_allowed"}'
    else kernel.refuse_all_but_admins(p_account, p_actor)
  end;
  if v_refused is not null then
    return v_refused;
  end if;
  select * into v_request from seat_requests where account_id = p_account and id = p_id for update;
  if not found then
    return '{"refused": "not_found"}';
  elsif v_request.state <> 'requested' then
    return jsonb_build_object('refused', 'request_decided', 'state', v_request.state);
  end if;
  select capacity + v_request.seats into v_capacity
  from seat_pools where account_id = p_account and product = v_request.product and seat_type = 'shared';

  if p_state = 'approved' and v_capacity > 100000 then
    return '{"refused": "invalid_input"}';
  elsif p_state = 'approved' then
    perform kernel.write_capacity(p_account, p_actor,
      jsonb_build_array(jsonb_build_object('product', v_request.product, 'seatType', 'shared', 'capacity', v_capacity)), v_now);
  end if;
  update seat_requests set state = p_state, decided_at = v_now, decision_reason = p_reason
  where account_id = p_account and id = p_id;
  perform kernel.record_request(p_account, p_actor, p_id, 'request.' || p_state, v_now);
  return jsonb_build_object('id', p_id, 'product', v_request.product, 'state', p_state,
    'capacity', case when p_state = 'approved' then v_capacity else v_capacity - v_request.seats end);
end $$;
