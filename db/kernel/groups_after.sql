-- What becomes of the groups that somebody is in. `p_moves` names those they join (true) and leave (false). What it does not
-- name stays: whoever saves may by now know of more groups than when they looked. A list, as of somebody new, is all of
-- theirs. For whoever knows of `p_groups` alone (see reach_of) nobody leaves another group, and to join one is to join a
-- group that does not exist.
create or replace function kernel.groups_after(p_groups uuid[], p_had jsonb, p_moves jsonb) returns jsonb
language plpgsql immutable as $$
declare
  v_moves constant jsonb := lower(p_moves::text); -- ids in capitals are the same ids
  v_joins jsonb := v_moves;
  v_leaves jsonb := p_had;
begin
  if jsonb_typeof(v_moves) = 'object' then
    select
      coalesce(jsonb_agg(key) filter (where value = 'true'), '[]'),
      coalesce(jsonb_agg(key) filter (where value = 'false'), '[]')
    into v_joins, v_leaves
    from jsonb_each(v_moves);
  end if;
  if p_groups is not null then
    v_leaves := kernel.groups_in_reach(p_groups, v_leaves);
    v_joins := kernel.groups_in_reach(p_groups, v_joins)
      || case when v_joins - p_groups::text[] = '[]' then '[]' else '["00000000-0000-0000-0000-000000000000"]' end::jsonb;
  end if;
  return kernel.group_ids(p_had - array(select jsonb_array_elements_text(v_leaves)) || v_joins);
end $$;
