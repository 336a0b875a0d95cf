-- Commands with what is there before them, in their order; who may not, and why: tokens (R20), repeated ids (R15), assignments and
-- seats (R3, R5, R10). `p_free` are seats that nobody has. The product is locked by the caller.
create or replace function kernel.read_commands(p_account uuid, p_product text, p_commands jsonb, p_free integer[], p_now timestamptz)
returns kernel.asked[]
language plpgsql
set plan_cache_mode to force_generic_plan
as $$
begin
  return array (
    select row (c.place, c.verb, c.user_id, c.id, c.mode, t.device_id, t.device_name, t.platform,
                a.seat_type, s.state, s.seat_no, w.user_id is not null, h.hold, r.refused,
                r.refused is null and case c.verb when 'take' then h.id is null
                                                  when 'connect' then h.state = 'waiting'
                                                  else h.state <> 'ended' end)::kernel.asked
      from rows from (jsonb_to_recordset(p_commands) as (verb text, "user" uuid, token uuid, id uuid, mode text))
           with ordinality as c (verb, user_id, token_id, id, mode, place)
      left join lateral (select id, device_id, device_name, platform, draining from kernel.open_tokens
        where account_id = p_account and user_id = c.user_id and id = c.token_id and expires_at > p_now offset 0) t on true
      left join lateral (select seat_type from seat_assignments
        where account_id = p_account and user_id = c.user_id and product = p_product offset 0) a on true
      left join lateral (select state, seat_no from shared_seats
        where account_id = p_account and product = p_product and user_id = c.user_id offset 0) s on true
      left join lateral (select user_id from waiting_line
        where account_id = p_account and product = p_product and user_id = c.user_id offset 0) w on true
      left join lateral (select k as hold, id, product, kind, mode, state, device_id from holds k
        where account_id = p_account and user_id = c.user_id and id = c.id offset 0) h on true
     cross join lateral (select case
       when t.id is null or t.draining and (c.verb <> 'end' or h.device_id is distinct from t.device_id) then 'signed_out'
       when c.verb = 'connect' and (h.id is null or h.kind <> 'session' or h.device_id <> t.device_id) then 'not_found'
       when h.product <> p_product or (c.verb = 'take' and h.mode <> coalesce(c.mode, '')) then 'id_already_used'
       when h.state = 'ended' and c.verb <> 'end' then 'session_ended'
       when c.verb <> 'take' or h.id is not null then null
       -- As many as one heartbeat can name: more would slow everybody who waits for this product's lock.
       when 200 = (select count(*) from (select from holds
              where account_id = p_account and user_id = c.user_id and ended_at is null limit 200) as opened) then 'too_many_sessions'
       when a.seat_type is null then 'no_seat_assigned'
       when a.seat_type = 'shared' and s.state = 'clearing' then 'seat_clearing'
       when a.seat_type = 'shared' and s.state is null and p_free = '{}' then 'all_shared_seats_in_use'
       end as refused offset 0) r
     order by c.place);
end $$;
