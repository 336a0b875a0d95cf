-- After the last browser was signed out: who is signed in nowhere any more has left every line (L3).
create or replace function kernel.leave_if_signed_out(p_account uuid, p_user uuid) returns jsonb
language plpgsql as $$
begin
  perform kernel.lock_products(p_account);
  perform kernel.leave_if_gone(p_account, p_user, clock_timestamp());
  return '{}';
end $$;
