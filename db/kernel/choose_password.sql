-- An invitation or a forgotten password: the link is used up, the password set, the person active, whoever was signed in
-- as them is not any more (R20), all or nothing. Two uses of one link: the first wins.
create or replace function kernel.choose_password(p_link bytea, p_password_hash text, p_request_id text) returns jsonb
language plpgsql as $$
declare
  v_link one_time_links;
  v_user users;
  v_now timestamptz;
begin
  select * into v_link from one_time_links where token_hash = p_link;
  perform kernel.lock_products(v_link.account_id); -- before the user: what is open may end (R20)
  select * into v_user from users where account_id = v_link.account_id and id = v_link.user_id for no key update;
  v_now := clock_timestamp();

  delete from one_time_links
  where token_hash = p_link and expires_at > v_now
    and v_user.status = case purpose when 'invitation' then 'invited' else 'active' end
  returning * into v_link;
  if not found then return jsonb_build_object('refused', 'link_expired'); end if;

  delete from one_time_links where account_id = v_user.account_id and user_id = v_user.id;
  update users set password_hash = p_password_hash, activated_at = coalesce(activated_at, v_now)
  where account_id = v_user.account_id and id = v_user.id;
  perform kernel.withdraw_access(v_user.account_id, v_user.id, v_now);

  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
  values (v_user.account_id, v_now, v_user.id, v_user.name,
    case v_link.purpose when 'invitation' then 'invitation.accepted' else 'password.reset' end,
    'user', v_user.id::text, v_user.name,
    jsonb_build_object('status', v_user.status), jsonb_build_object('status', 'active'), 'browser', p_request_id);
  return jsonb_build_object('user', jsonb_build_object(
    'id', v_user.id, 'accountId', v_user.account_id, 'name', v_user.name, 'email', v_user.email));
end $$;
