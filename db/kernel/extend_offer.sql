-- Keeps an offered seat as long again, once (L4).
create or replace function kernel.extend_offer(p_account uuid, p_user uuid, p_product text) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_extended boolean;
begin
  perform kernel.settle(v_product, v_now);
  select offer_extended into v_extended
    from shared_seats
   where account_id = p_account and product = p_product and user_id = p_user and state = 'offered';
  if not found then
    return jsonb_build_object('refused', 'no_offer');
  elsif v_extended then
    return jsonb_build_object('refused', 'already_extended');
  end if;
  update shared_seats
     set offer_extended = true, offer_expires_at = offer_expires_at + make_interval(secs => v_product.offer_seconds)
   where account_id = p_account and product = p_product and user_id = p_user;
  perform kernel.bump(p_account, p_product, v_now);
  return jsonb_build_object('seat', kernel.seat_view(p_account, p_product, p_user));
end $$;
