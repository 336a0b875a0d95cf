-- A list of groups as facts hold it: each once, in order.
create or replace function kernel.group_ids(p_ids jsonb) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(id order by id), '[]') from (select distinct id::uuid from jsonb_array_elements_text(p_ids) listed(id)) ids
$$;
