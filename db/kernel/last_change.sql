-- The last recorded change of a person: who, when, before and after. A reader of some groups (see reach_of) is not told the others.
create or replace function kernel.last_change(p_account uuid, p_groups uuid[], p_user uuid) returns jsonb
language plpgsql as $$
declare
  v_hidden constant text[] := case when p_groups is not null then array['groups', 'managesGroups'] else '{}' end;
  v_change jsonb;
begin
  select jsonb_build_object('changedBy', kernel.shown_name(p_account, p_groups, e.actor_id, e.actor_name), 'changedAt', e.at, 'changed',
    jsonb_build_object('action', e.action, 'before', e.before - v_hidden, 'after', e.after - v_hidden)) into v_change
  from events e
  where e.account_id = p_account and e.target_kind = 'user' and e.target_id = p_user::text
    and e.action in ('user.added', 'user.changed', 'user.suspended', 'user.reactivated', 'password.set')
  order by e.id desc
  limit 1;
  return coalesce(v_change, '{"changedBy": null, "changedAt": null, "changed": null}');
end $$;
