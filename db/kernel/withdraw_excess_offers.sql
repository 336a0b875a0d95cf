-- After the plan shrank: offers beyond it are withdrawn, of the last in line first; their holders keep their place (R13). The
-- product is locked by the caller, who also bumps its version.
create or replace function kernel.withdraw_excess_offers(p_account uuid, p_product text) returns void
language plpgsql as $$
declare
  v_excess constant bigint :=
    (select count(*) from shared_seats where account_id = p_account and product = p_product and user_id is not null)
    - (select capacity from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared');
begin
  perform kernel.withdraw_offer(p_account, p_product, o.user_id)
     from (select s.user_id
             from shared_seats s
             join waiting_line w on w.account_id = s.account_id and w.product = s.product and w.user_id = s.user_id
            where s.account_id = p_account and s.product = p_product and s.state = 'offered'
            order by w.position desc
            limit greatest(v_excess, 0)) o;
end $$;
