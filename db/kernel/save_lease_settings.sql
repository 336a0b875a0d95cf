-- Changes the settings of a product's leases and line (R14). `p_seen` are those that the admin saw: where somebody changed
-- one meanwhile, nothing is written. The next verb looks again what time has decided, since a shorter one may have.
create or replace function kernel.save_lease_settings(p_account uuid, p_actor jsonb, p_product text, p_seen jsonb, p_settings jsonb)
returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_settings jsonb := kernel.lease_settings(v_product);
  v_refused jsonb := kernel.refuse_all_but_admins(p_account, p_actor);
begin
  if v_refused is not null then
    return v_refused;
  elsif v_settings = p_settings then
    return jsonb_build_object('settings', v_settings);
  elsif v_settings <> p_seen then
    return jsonb_build_object('refused', 'changed_meanwhile', 'settings', v_settings);
  end if;
  update account_products
     set heartbeat_seconds = (p_settings ->> 'heartbeatSeconds')::int,
         no_signal_seconds = (p_settings ->> 'noSignalSeconds')::int,
         idle_lease_seconds = (p_settings ->> 'idleLeaseSeconds')::int,
         connected_lease_seconds = (p_settings ->> 'connectedLeaseSeconds')::int,
         support_key_seconds = (p_settings ->> 'supportKeySeconds')::int,
         offer_seconds = (p_settings ->> 'offerSeconds')::int,
         line_names = (p_settings ->> 'lineNames')::boolean,
         next_expiry = '-infinity'
   where account_id = p_account and product = p_product
  returning * into v_product;
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
  values (p_account, v_now, (p_actor ->> 'id')::uuid, p_actor ->> 'name', 'settings.changed', 'product', p_product,
          initcap(replace(p_product, '_', ' ')), v_settings, kernel.lease_settings(v_product), p_actor ->> 'source', p_actor ->> 'requestId');
  perform kernel.bump(p_account, p_product, v_now);
  return jsonb_build_object('settings', kernel.lease_settings(v_product));
end $$;
