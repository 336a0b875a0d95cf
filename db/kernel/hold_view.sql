-- A session or a sign-in as agent apps see it. A support key is shown as long as it opens something.
create or replace function kernel.hold_view(p_hold holds, p_product account_products) returns jsonb
language plpgsql as $$
declare
  v_waits boolean := p_hold.state = 'waiting';
begin
  return jsonb_build_object(
    'id', p_hold.id, 'product', p_hold.product, 'kind', p_hold.kind, 'mode', p_hold.mode, 'state', p_hold.state,
    'device', p_hold.device_name, 'platform', p_hold.platform,
    'supportKey', case when v_waits then p_hold.support_key end,
    'supportKeyExpiresAt', case when v_waits then p_hold.created_at + make_interval(secs => p_product.support_key_seconds) end,
    'createdAt', p_hold.created_at, 'connectedAt', p_hold.connected_at,
    'endedAt', p_hold.ended_at, 'endReason', p_hold.end_reason);
end $$;
