-- Ends holds whose lease ran out and support keys that nobody joined (R14), then frees the seats they leave empty; each
-- such reclaim is recorded (R16). A heartbeat that comes first wins, because the condition is tested again on the row it
-- left. Whether there were any. The product is locked by the caller, who also bumps its version.
create or replace function kernel.end_dead_holds(p_product account_products, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  v_users uuid[];
begin
  with ended as (
    update holds
       set state = 'ended', ended_at = p_now, end_reason = 'expired'
     where account_id = p_product.account_id and product = p_product.product and ended_at is null
       and (lease_expires_at <= p_now
            or (state = 'waiting' and created_at <= p_now - make_interval(secs => p_product.support_key_seconds)))
    returning user_id)
  select array_agg(distinct user_id) into v_users from ended;
  if v_users is null then
    return false;
  end if;
  insert into events (account_id, at, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
  select p_product.account_id, p_now, 'OpenSeat', 'seat.reclaimed', 'user', u.id, u.name,
         jsonb_build_object('product', t.product, 'seatNo', t.seat_no, 'occupancyId', t.occupancy_id, 'since', t.from_at),
         jsonb_build_object('state', 'free', 'reason', t.reason),
         'system', ''
    from unnest(kernel.free_empty_seats(p_product.account_id, p_product.product, v_users, 'expired', p_now)) t
    join users u on u.account_id = p_product.account_id and u.id = t.user_id;
  return true;
end $$;
