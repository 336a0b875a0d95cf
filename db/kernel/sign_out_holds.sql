-- Ends what is open on a device (null: on every one) and frees the seats left empty (R11, R20). `own`: all of the user;
-- `idle`: what of the user has nobody connected; `others`: what of everybody else has nobody connected. Both products are
-- locked by the caller.
create or replace function kernel.sign_out_holds(p_account uuid, p_device text, p_user uuid, p_whose text, p_now timestamptz)
returns void
language plpgsql as $$
declare
  v_product text;
  v_users uuid[];
begin
  foreach v_product in array array['remote_support', 'service_desk'] loop
    with ended as (
      update holds
         set state = 'ended', ended_at = p_now, end_reason = 'signed_out'
       where account_id = p_account and product = v_product and ended_at is null
         and (p_device is null or device_id = p_device)
         and case p_whose
               when 'own' then user_id = p_user
               when 'idle' then user_id = p_user and state <> 'connected'
               else user_id <> p_user and state <> 'connected'
             end
      returning user_id)
    select array_agg(distinct user_id) into v_users from ended;
    if v_users is not null then
      perform kernel.free_empty_seats(p_account, v_product, v_users, 'signed_out', p_now);
      perform kernel.bump(p_account, v_product, p_now);
    end if;
  end loop;
end $$;
