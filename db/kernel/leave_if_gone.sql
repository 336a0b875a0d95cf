-- Who is signed in nowhere any more, on no device and no page, has left every line (L3). The products are locked by the caller.
create or replace function kernel.leave_if_gone(p_account uuid, p_user uuid, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_product text;
begin
  for v_product in
    select product from waiting_line w
     where w.account_id = p_account and w.product in ('remote_support', 'service_desk') and w.user_id = p_user
       and not exists (select from agent_tokens
                        where account_id = p_account and user_id = p_user and withdrawn_at is null and expires_at > p_now)
       and not exists (select from browser_sessions where account_id = p_account and user_id = p_user and expires_at > p_now)
     order by product
  loop
    perform kernel.end_wait(p_account, v_product, p_user, 'left', p_now);
    perform kernel.bump(p_account, v_product, p_now);
  end loop;
end $$;
