-- Signs a user out everywhere (R20): browsers at once; agent apps lose keys and sign-ins and drain while their device has
-- connected sessions. The products are locked by the caller.
create or replace function kernel.withdraw_access(p_account uuid, p_user uuid, p_now timestamptz) returns void
language plpgsql as $$
begin
  delete from browser_sessions where account_id = p_account and user_id = p_user;
  update agent_tokens set withdrawn_at = p_now
  where account_id = p_account and user_id = p_user and withdrawn_at is null;
  perform kernel.sign_out_holds(p_account, null, p_user, 'idle', p_now);
  perform kernel.tell_people(p_account);
  perform kernel.leave_if_gone(p_account, p_user, p_now);
end $$;
