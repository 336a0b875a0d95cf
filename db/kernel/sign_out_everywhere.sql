-- Ends every browser session of a person and withdraws every app token (R20): they sign out everywhere, or an admin does
-- it for them after a device was stolen. Whether that is still an admin is read under the lock (R18).
create or replace function kernel.sign_out_everywhere(p_account uuid, p_actor jsonb, p_user uuid) returns jsonb
language plpgsql as $$
declare
  v_refused jsonb;
  v_user users;
  v_now timestamptz;
  v_devices jsonb;
begin
  perform kernel.lock_products(p_account); -- before the user: what is open may end (R20)
  if (p_actor ->> 'id')::uuid is distinct from p_user then
    v_refused := kernel.refuse_all_but_admins(p_account, p_actor);
    if v_refused is not null then return v_refused; end if;
  end if;
  select * into v_user from users where account_id = p_account and id = p_user and deleted_at is null for no key update;
  if not found then return jsonb_build_object('refused', 'not_found'); end if;
  v_now := clock_timestamp();

  v_devices := jsonb_build_object(
    'browsers', (select count(*) from browser_sessions where account_id = p_account and user_id = p_user and expires_at > v_now),
    'agentApps', (select count(*) from agent_tokens where account_id = p_account and user_id = p_user and withdrawn_at is null and expires_at > v_now));
  perform kernel.withdraw_access(p_account, p_user, v_now);
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, source, request_id)
  values (p_account, v_now, (p_actor->>'id')::uuid, p_actor->>'name', 'user.signed_out_everywhere', 'user', p_user::text, v_user.name,
    v_devices, p_actor->>'source', p_actor->>'requestId');
  return v_devices;
end $$;
