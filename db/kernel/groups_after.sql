-- What becomes of the groups that somebody is in: those asked for. Whoever knows of `p_groups` alone (see reach_of) leaves the
-- others as they are; another one that is asked for is like a group that does not exist.
create or replace function kernel.groups_after(p_groups uuid[], p_had jsonb, p_asked jsonb) returns jsonb
language plpgsql immutable as $$
begin
  return case when p_groups is null then p_asked else kernel.group_ids(
    kernel.groups_in_reach(p_groups, p_asked) || (p_had - p_groups::text[])
      || case when p_asked - p_groups::text[] = '[]' then '[]' else '["00000000-0000-0000-0000-000000000000"]' end::jsonb
  ) end;
end $$;
