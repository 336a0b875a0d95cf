-- The device whose token may still take a seat: its user is active and the token is neither withdrawn nor too old (R20).
create or replace function kernel.live_device(p_account uuid, p_user uuid, p_token uuid, p_now timestamptz) returns agent_tokens
language plpgsql as $$
declare
  v_device agent_tokens;
begin
  select t.* into v_device
    from agent_tokens t
    join users u on u.account_id = t.account_id and u.id = t.user_id
   where t.account_id = p_account and t.user_id = p_user and t.id = p_token
     and t.withdrawn_at is null and t.expires_at > p_now and u.status = 'active';
  return v_device;
end $$;
