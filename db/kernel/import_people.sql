-- Goes on with an import: the next `p_most` rows of its file, in their order. Rows that pass are saved as by save_people, each
-- row says what became of it, and the import moves on, all in one statement: a process that dies repeats no row and loses none.
-- What the importer may do is looked up each time. Answers how many rows are done now; 0 where another process has the import.
create or replace function kernel.import_people(p_account uuid, p_import uuid, p_most int) returns int
language plpgsql as $$
declare
  v_import import_jobs;
  v_rows int[];
  v_people jsonb;
  v_answer jsonb;
  v_seen uuid[];
begin
  select * into v_import from import_jobs where account_id = p_account and id = p_import and finished_at is null
    for update skip locked;
  if not found then
    return 0;
  end if;
  select array_agg(next.row) into v_rows
  from (select row from import_rows where account_id = p_account and import_id = p_import and outcome is null
    order by row limit p_most) next;
  if v_import.actor -> 'limitedTo' <> 'null' then
    v_seen := array(select jsonb_array_elements_text(v_import.actor -> 'limitedTo'));
  end if;
  -- As save_people locks them for a change of roles: who is looked up now is there until all is written.
  perform kernel.lock_people(p_account, '[{"role": null}]');

  loop
    v_people := kernel.import_changes(p_account, kernel.reach_of(p_account, v_import.actor_id), v_seen, p_import, v_rows);
    exit when v_people = '[]';
    v_answer := kernel.save_people(p_account, v_import.actor, jsonb_path_query_array(v_people, '$[*].change'));
    if v_answer ? 'refused' then
      perform kernel.fail_import_rows(p_account, p_import, v_people, v_answer);
    else
      perform kernel.finish_import_rows(v_import, v_people, v_answer -> 'saved');
      exit;
    end if;
  end loop;

  update import_jobs set failures = 0, next_try_at = clock_timestamp(),
    finished_at = case when not exists (
      select from import_rows where account_id = p_account and import_id = p_import and outcome is null
    ) then clock_timestamp() end
  where account_id = p_account and id = p_import;
  return coalesce(cardinality(v_rows), 0);
end $$;
