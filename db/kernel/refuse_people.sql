-- The answer to a plan that may not be written, or null; it names nobody beyond `p_groups` (see reach_of). One entry per failing row; the whole is named after the first.
create or replace function kernel.refuse_people(
  p_account uuid, p_rights text[], p_groups uuid[], p_plan kernel.change_of_person[], p_moves jsonb, p_now timestamptz
) returns jsonb
language plpgsql as $$
declare
  v_rows jsonb := kernel.check_people(p_account, p_rights, p_groups, p_plan);
  v_pools jsonb := kernel.check_seats(p_account, p_groups, p_moves, p_now);
  v_late jsonb;
begin
  select jsonb_agg(distinct jsonb_build_object('index', late.index::int, 'code', 'insufficient_seats'))
  into v_late
  from jsonb_array_elements(v_pools) pool, jsonb_array_elements_text(pool -> 'rows') late(index)
  where late.index::int not in (select failing.index from jsonb_to_recordset(v_rows) failing(index int));

  if v_late is null then
    v_pools := '[]';
  end if;
  select jsonb_agg(failing order by (failing ->> 'index')::int)
  into v_rows
  from jsonb_array_elements(v_rows || coalesce(v_late, '[]')) failing;

  if v_rows is null then
    return null;
  end if;
  return jsonb_build_object('refused', v_rows #>> '{0,code}', 'rows', v_rows, 'pools', v_pools);
end $$;
