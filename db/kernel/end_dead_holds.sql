-- Ends holds whose lease ran out and support keys that nobody joined (R14), then frees the seats they leave empty; each
-- such reclaim is recorded (R16). Runs first in every verb, so that a dead client never blocks a seat. The product is
-- locked by the caller; a heartbeat that comes first wins, because the condition is tested again on the row it left.
create or replace function kernel.end_dead_holds(p_account uuid, p_product text, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_key interval;
  v_ended integer;
  v_seat_nos integer[];
begin
  select make_interval(secs => support_key_seconds) into v_key
    from account_products where account_id = p_account and product = p_product;
  with ended as (
    update holds
       set state = 'ended', ended_at = p_now, end_reason = 'expired'
     where account_id = p_account and product = p_product and ended_at is null
       and (lease_expires_at <= p_now or (state = 'waiting' and created_at <= p_now - v_key))
    returning seat_no)
  select count(*), array_agg(distinct seat_no) into v_ended, v_seat_nos from ended;
  if v_ended = 0 then
    return;
  end if;
  insert into events (account_id, at, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
  select p_account, p_now, 'OpenSeat', 'seat.reclaimed', 'user', u.id, u.name,
         jsonb_build_object('product', p_product, 'seatNo', t.seat_no, 'occupancyId', t.occupancy_id, 'since', t.from_at),
         jsonb_build_object('state', 'free', 'reason', t.reason),
         'system', ''
    from kernel.free_empty_seats(p_account, p_product, v_seat_nos, 'expired', p_now) t
    join users u on u.account_id = p_account and u.id = t.user_id;
  perform kernel.bump(p_account, p_product);
end $$;
