-- Marks the rows that keep a part of an import from being saved, with why. Not all that save_people names: a row that another
-- failing row left no seat for may have one once that is out of the way. So first those that fail whatever the others do, then
-- those that come too late to the pool that is short first in the file. A row that names groups that are none says which.
create or replace function kernel.fail_import_rows(p_account uuid, p_import uuid, p_people jsonb, p_answer jsonb) returns void
language plpgsql as $$
declare
  v_rows constant jsonb := p_answer -> 'rows';
  v_failing jsonb;
begin
  if v_rows is null then -- the importer may no longer sign in: nothing of it goes on
    update import_rows set outcome = 'failed', why = jsonb_build_object('code', p_answer -> 'refused')
    where account_id = p_account and import_id = p_import and outcome is null;
    return;
  end if;
  -- Somebody's version has changed by a save that needs no lock of products: they are locked now, and looked up again.
  v_failing := jsonb_path_query_array(v_rows, '$[*] ? (@.code != "insufficient_seats" && @.code != "changed_meanwhile")');
  if v_failing = '[]' and not v_rows @> '[{"code": "changed_meanwhile"}]' then
    select jsonb_agg(jsonb_build_object('index', late.index, 'code', 'insufficient_seats',
      'pool', pool.short - array['rows', 'lastGiven', 'short']))
    into v_failing
    from (
      select each as short from jsonb_array_elements(p_answer -> 'pools') each order by (each #>> '{rows,0}')::int limit 1
    ) pool, jsonb_array_elements(pool.short -> 'rows') late(index);
  end if;
  update import_rows r
  set outcome = 'failed', why = failing.entry - array['index', 'id', 'name'] || case
    when failing.entry ->> 'code' = 'group_not_found' then jsonb_build_object('groups', failing.person -> 'unknown')
    else '{}'
  end
  from (
    select entry, p_people -> (entry ->> 'index')::int as person from jsonb_array_elements(v_failing) entry
  ) failing
  where r.account_id = p_account and r.import_id = p_import and r.row = (failing.person ->> 'row')::int;
end $$;
