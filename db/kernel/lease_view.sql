-- Until when a hold counts without a heartbeat; a waiting one never longer than its support key (R14).
create or replace function kernel.lease_view(p_hold holds, p_product account_products) returns jsonb
language plpgsql as $$
declare
  v_ends timestamptz := p_hold.lease_expires_at;
begin
  if p_hold.state = 'waiting' then
    v_ends := least(v_ends, p_hold.created_at + make_interval(secs => p_product.support_key_seconds));
  end if;
  return jsonb_build_object('expiresAt', v_ends, 'heartbeatSeconds', p_product.heartbeat_seconds);
end $$;
