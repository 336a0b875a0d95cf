-- Ends holds whose lease ran out and support keys that nobody joined (R14), then frees the seats they leave empty; each
-- such reclaim is recorded (R16). Runs first in every verb, so that a dead client never blocks a seat; `next_expiry` says
-- when there can be one again, since leases only grow. The product is locked by the caller; a heartbeat that comes first
-- wins, because the condition is tested again on the row it left.
create or replace function kernel.end_dead_holds(p_product account_products, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_key constant interval := make_interval(secs => p_product.support_key_seconds);
  v_ended integer;
  v_users uuid[];
  v_user uuid;
begin
  if p_now < p_product.next_expiry then
    return;
  end if;
  with ended as (
    update holds
       set state = 'ended', ended_at = p_now, end_reason = 'expired'
     where account_id = p_product.account_id and product = p_product.product and ended_at is null
       and (lease_expires_at <= p_now or (state = 'waiting' and created_at <= p_now - v_key))
    returning user_id)
  select count(*), array_agg(distinct user_id) into v_ended, v_users from ended;
  update account_products p
     set version = version + least(v_ended, 1),
         next_expiry = coalesce((
           select min(case state when 'waiting' then least(lease_expires_at, created_at + v_key) else lease_expires_at end)
             from holds h
            where h.account_id = p.account_id and h.product = p.product and h.ended_at is null), 'infinity')
   where p.account_id = p_product.account_id and p.product = p_product.product;

  foreach v_user in array coalesce(v_users, '{}') loop
    insert into events (account_id, at, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    select p_product.account_id, p_now, 'OpenSeat', 'seat.reclaimed', 'user', u.id, u.name,
           jsonb_build_object('product', t.product, 'seatNo', t.seat_no, 'occupancyId', t.occupancy_id, 'since', t.from_at),
           jsonb_build_object('state', 'free', 'reason', t.reason),
           'system', ''
      from kernel.free_empty_seat(p_product.account_id, p_product.product, v_user, 'expired', p_now) t
      join users u on u.account_id = p_product.account_id and u.id = t.user_id;
  end loop;
end $$;
