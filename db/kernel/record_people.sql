-- Records a plan (R16): one event a person, with the facts that differ and the version that is left, which undoing it names.
-- Facts hold no password, not even its digest; groups are kept with their names.
create or replace function kernel.record_people(
  p_account uuid, p_actor jsonb, p_change uuid, p_plan kernel.change_of_person[], p_now timestamptz
) returns void
language plpgsql as $$
declare
  v_ungrouped constant jsonb := '{"groups": [], "limited": false, "managesGroups": []}';
begin
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name,
    before, after, source, request_id, change_id, target_version)
  select
    p_account, p_now, (p_actor ->> 'id')::uuid, p_actor ->> 'name',
    case
      when not r.edits then 'user.added'
      when r.before ->> 'status' = r.after ->> 'status' then 'user.changed'
      when r.after ->> 'status' = 'deleted' then 'user.deleted'
      when r.after ->> 'status' = 'suspended' then 'user.suspended'
      else 'user.reactivated'
    end,
    'user', r.id::text, u.name, d.before, d.after, p_actor ->> 'source', p_actor ->> 'requestId', p_change, u.version
  from unnest(p_plan) r
  cross join lateral (select name, version from users where account_id = p_account and id = r.id limit 1) u
  cross join lateral (
    select
      jsonb_object_agg(fact.key, case
        when fact.key in ('groups', 'managesGroups') then kernel.named_groups(p_account, r.before -> fact.key)
        else r.before -> fact.key end) filter (where r.edits) as before,
      jsonb_object_agg(fact.key, case
        when fact.key in ('groups', 'managesGroups') then kernel.named_groups(p_account, fact.value)
        else fact.value end) as after
    from jsonb_each(r.after) fact
    where coalesce(r.before, v_ungrouped) -> fact.key is distinct from fact.value
  ) d
  where r.changes
  order by r.index;
end $$;
