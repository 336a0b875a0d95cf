-- The seat that is kept for somebody is free again; their place in line stays. The product is locked by the caller, who also
-- bumps its version.
create or replace function kernel.withdraw_offer(p_account uuid, p_product text, p_user uuid) returns void
language plpgsql as $$
begin
  update shared_seats
     set state = 'free', user_id = null, offer_expires_at = null, offer_extended = false
   where account_id = p_account and product = p_product and user_id = p_user and state = 'offered';
end $$;
