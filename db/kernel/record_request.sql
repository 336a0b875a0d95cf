-- Records what became of a request for Shared seats. Before it was decided it was asked for; before that, nothing was.
create or replace function kernel.record_request(p_account uuid, p_actor jsonb, p_id uuid, p_action text, p_now timestamptz)
returns void
language plpgsql as $$
begin
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name,
    before, after, source, request_id)
  select p_account, p_now, (p_actor ->> 'id')::uuid, p_actor ->> 'name', p_action, 'seat_request', r.id::text,
    initcap(replace(r.product, '_', ' ')) || ' Shared',
    case when r.state <> 'requested' then '{"state": "requested"}'::jsonb end,
    jsonb_strip_nulls(jsonb_build_object(
      'state', r.state, 'seats', r.seats, 'reason', r.reason, 'decisionReason', r.decision_reason)),
    p_actor ->> 'source', p_actor ->> 'requestId'
  from seat_requests r
  where r.account_id = p_account and r.id = p_id;
end $$;
