-- Of a list of groups those that a reader of `p_groups` (see reach_of) knows of.
create or replace function kernel.groups_in_reach(p_groups uuid[], p_ids jsonb) returns jsonb
language plpgsql immutable as $$
begin
  return case when p_groups is null then p_ids else (
    select coalesce(jsonb_agg(id order by id::uuid), '[]') from jsonb_array_elements_text(p_ids) listed(id) where id::uuid = any (p_groups)
  ) end;
end $$;
