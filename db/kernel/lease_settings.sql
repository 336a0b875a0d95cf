-- The settings of a product's leases and line, as people change them.
create or replace function kernel.lease_settings(p_product account_products) returns jsonb
language plpgsql as $$
begin
  return jsonb_build_object(
    'heartbeatSeconds', p_product.heartbeat_seconds, 'noSignalSeconds', p_product.no_signal_seconds,
    'idleLeaseSeconds', p_product.idle_lease_seconds, 'connectedLeaseSeconds', p_product.connected_lease_seconds,
    'supportKeySeconds', p_product.support_key_seconds, 'offerSeconds', p_product.offer_seconds,
    'lineNames', p_product.line_names);
end $$;
