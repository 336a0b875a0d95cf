-- Asks who occupies a Shared seat whether it is still needed: the polite way before End Session. Names the occupancy the
-- person saw; a manager asks agents only, and only of their groups (R18). Asked again while the question is open, or while the
-- time that the agent asked for runs, it changes nothing. Told to listeners besides (`asks`), recorded where it asks something.
create or replace function kernel.ask_holder(p_account uuid, p_actor jsonb, p_product text, p_occupancy uuid) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_groups constant uuid[] := kernel.reach_of(p_account, (p_actor ->> 'id')::uuid);
  v_rights text[] := coalesce(kernel.actor_rights(p_account, p_actor), '{}');
  v_seat shared_seats;
  v_past tenures;
  v_agent users;
  v_ask asks;
  v_outcome text;
begin
  perform kernel.settle(v_product, v_now);
  select * into v_seat from shared_seats where account_id = p_account and product = p_product and occupancy_id = p_occupancy;
  select * into v_past from tenures where account_id = p_account and product = p_product and occupancy_id = p_occupancy;
  select * into v_agent
    from users
   where account_id = p_account and id = coalesce(v_seat.user_id, v_past.user_id) and kernel.in_reach(p_account, v_groups, id);
  if v_agent.id is null then
    return jsonb_build_object('refused', 'not_found');
  elsif 'manage_seats' <> all (v_rights) then
    return jsonb_build_object('refused', 'not_allowed');
  elsif 'manage_account' <> all (v_rights) and v_agent.role <> 'agent' then
    return jsonb_build_object('refused', 'agents_only');
  end if;

  select * into v_ask
    from asks
   where account_id = p_account and occupancy_id = p_occupancy
     and (answered_at is null or answered_at + make_interval(mins => minutes) > v_now)
   order by asked_at desc limit 1;
  v_outcome := case
    when v_seat.occupancy_id is null then 'already_released'
    when v_seat.state = 'clearing' then 'already_clearing'
    when v_ask.id is not null then 'already_asked'
    else 'asked' end;
  if v_outcome = 'asked' then
    insert into asks (account_id, product, occupancy_id, user_id, asked_by, asked_at)
    values (p_account, p_product, p_occupancy, v_agent.id, (p_actor ->> 'id')::uuid, v_now)
    returning * into v_ask;
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, after, source, request_id)
    values (p_account, v_now, (p_actor ->> 'id')::uuid, p_actor ->> 'name', 'seat.asked', 'user', v_agent.id, v_agent.name,
            jsonb_build_object('product', p_product, 'occupancyId', p_occupancy, 'askId', v_ask.id),
            p_actor ->> 'source', p_actor ->> 'requestId');
    perform kernel.bump(p_account, p_product, v_now);
    insert into outbox (account_id, product, version) values (p_account, 'asks', 0);
  end if;
  return jsonb_build_object(
    'outcome', v_outcome, 'product', p_product,
    'agent', jsonb_build_object('id', v_agent.id, 'name', v_agent.name),
    'releasedAt', v_past.to_at);
end $$;
