-- Records what became of a group, and tells that who is where, or who sees whom, may be another.
create or replace function kernel.record_group(
  p_account uuid, p_actor jsonb, p_id uuid, p_action text, p_name text, p_before jsonb, p_after jsonb
) returns void
language plpgsql as $$
begin
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name,
    before, after, source, request_id)
  values (p_account, clock_timestamp(), (p_actor ->> 'id')::uuid, p_actor ->> 'name', p_action, 'group', p_id::text, p_name,
    p_before, p_after, p_actor ->> 'source', p_actor ->> 'requestId');
  perform kernel.tell_people(p_account);
end $$;
