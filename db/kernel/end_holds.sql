-- Sessions are over, sign-ins signed out, from any of the agents' devices; the last one out frees the seat (R5, R6). An id never
-- seen is remembered as ended, so that a take overtaken by its own cancel takes nothing (R15). Answers the occupancies that are
-- over. The product is locked by the caller, who also bumps its version.
create or replace function kernel.end_holds(p_product account_products, p_asked kernel.asked[], p_now timestamptz) returns tenures[]
language plpgsql
set plan_cache_mode to force_generic_plan
as $$
declare
  v_users uuid[];
begin
  with over as (
    update holds h
       set state = 'ended', ended_at = p_now, end_reason = 'closed'
      from unnest(p_asked) a
     where a.verb = 'end' and a.changes and h.account_id = p_product.account_id and h.user_id = a.user_id and h.id = a.id
    returning h.user_id)
  select array_agg(user_id) into v_users from over;
  if coalesce(cardinality(v_users), 0) < cardinality(p_asked) then
    insert into holds (account_id, user_id, id, product, kind, state, device_id, device_name, platform,
                       created_at, ended_at, end_reason, last_seen_at, lease_expires_at)
    select p_product.account_id, user_id, id, p_product.product,
           case p_product.product when 'remote_support' then 'session' else 'sign_in' end, 'ended',
           device_id, device_name, platform, p_now, p_now, 'closed', p_now, p_now
      from unnest(p_asked)
     where verb = 'end' and refused is null and (hold).id is null
    on conflict do nothing; -- the other product, which somebody else may have locked, has the id by now
  end if;
  return kernel.free_empty_seats(p_product.account_id, p_product.product, v_users, 'closed', p_now);
end $$;
