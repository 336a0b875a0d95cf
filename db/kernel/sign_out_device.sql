-- Signs an agent app out: everything open on the device ends, connected sessions too (R11), and the token is gone.
create or replace function kernel.sign_out_device(p_account uuid, p_user uuid, p_token uuid) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_device text;
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  perform kernel.end_dead_holds(p_account, 'remote_support', v_now);
  perform kernel.end_dead_holds(p_account, 'service_desk', v_now);
  delete from agent_tokens where account_id = p_account and user_id = p_user and id = p_token returning device_id into v_device;
  perform kernel.sign_out_holds(p_account, v_device, p_user, 'own', v_now);
  return '{}';
end $$;
