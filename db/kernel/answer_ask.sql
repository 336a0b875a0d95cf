-- The agent's answer to a polite question: still working for some minutes, or done, which frees the seat as Free my seat
-- does (R11). An answer stays, however often it is sent (R15), but who went on may be done later.
create or replace function kernel.answer_ask(p_account uuid, p_actor jsonb, p_id uuid, p_answer text, p_minutes integer) returns jsonb
language plpgsql as $$
declare
  v_user constant uuid := (p_actor ->> 'id')::uuid;
  v_product text := (select product from asks where account_id = p_account and id = p_id and user_id = v_user);
  v_now timestamptz;
  v_ask asks;
begin
  if v_product is null then
    return jsonb_build_object('refused', 'not_found');
  end if;
  perform kernel.lock_product(p_account, v_product);
  v_now := clock_timestamp();
  select * into v_ask from asks where account_id = p_account and id = p_id;
  if v_ask.answer is null or (v_ask.answer = 'working' and p_answer = 'done') then
    update asks
       set answer = p_answer, minutes = case p_answer when 'working' then p_minutes end, answered_at = v_now
     where account_id = p_account and id = p_id;
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    values (p_account, v_now, v_user, p_actor ->> 'name', 'ask.answered', 'user', v_user, p_actor ->> 'name',
            jsonb_build_object('answer', v_ask.answer, 'minutes', v_ask.minutes),
            jsonb_build_object('product', v_product, 'occupancyId', v_ask.occupancy_id, 'askId', p_id, 'answer', p_answer,
                               'minutes', case p_answer when 'working' then p_minutes end),
            p_actor ->> 'source', p_actor ->> 'requestId');
    if p_answer = 'done' then
      perform kernel.clear_seat(p_account, p_actor, true, v_product, v_ask.occupancy_id);
    end if;
    perform kernel.bump(p_account, v_product, v_now);
  end if;
  return jsonb_build_object('seat', kernel.seat_view(p_account, v_product, v_user));
end $$;
