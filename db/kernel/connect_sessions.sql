-- The customers joined these sessions, on the devices that made them. The product is locked by the caller, who also bumps its
-- version.
create or replace function kernel.connect_sessions(p_product account_products, p_asked kernel.asked[], p_now timestamptz) returns void
language plpgsql
set plan_cache_mode to force_generic_plan
as $$
begin
  update holds h
     set state = 'connected', connected_at = p_now, last_seen_at = p_now,
         lease_expires_at = greatest(h.lease_expires_at, p_now + make_interval(secs => p_product.connected_lease_seconds))
    from unnest(p_asked) a
   where a.verb = 'connect' and a.changes and h.account_id = p_product.account_id and h.user_id = a.user_id and h.id = a.id;
end $$;
