-- Passes on the seats whose offer ran out (L7), oldest first: to the next other who is there; the misser stays ahead for the
-- one after, and leaves the line when it is the second time. Each miss is recorded (R16). Whether there was any. The product
-- is locked by the caller, who also bumps its version.
create or replace function kernel.miss_offers(p_product account_products, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  v_seat shared_seats;
  v_misses integer;
begin
  for v_seat in
    select * from shared_seats
     where account_id = p_product.account_id and product = p_product.product and state = 'offered' and offer_expires_at <= p_now
     order by offer_expires_at, seat_no
     limit 200 -- more at once could take longer than a statement may: the next one goes on with them
  loop
    update waiting_line set misses = misses + 1
     where account_id = v_seat.account_id and product = v_seat.product and user_id = v_seat.user_id
    returning misses into v_misses;
    perform kernel.withdraw_offer(v_seat.account_id, v_seat.product, v_seat.user_id);
    if v_misses > 1 then
      perform kernel.end_wait(v_seat.account_id, v_seat.product, v_seat.user_id, 'missed', p_now);
    end if;
    insert into events (account_id, at, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    select v_seat.account_id, p_now, 'OpenSeat', 'offer.missed', 'user', id, name,
           jsonb_build_object('product', v_seat.product, 'seatNo', v_seat.seat_no, 'expiresAt', v_seat.offer_expires_at),
           jsonb_build_object('inLine', v_misses < 2, 'misses', v_misses), 'system', ''
      from users where account_id = v_seat.account_id and id = v_seat.user_id;
    perform kernel.offer_seat(p_product, kernel.head_of_line(p_product, v_seat.user_id, p_now), p_now);
  end loop;
  return found;
end $$;
