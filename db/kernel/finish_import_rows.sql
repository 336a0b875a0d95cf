-- Marks the rows of an import that were saved, and asks for the invitations of those who are new where the import is to invite.
create or replace function kernel.finish_import_rows(p_import import_jobs, p_people jsonb, p_saved jsonb) returns void
language plpgsql as $$
begin
  update import_rows r
  set user_id = (saved.person ->> 'id')::uuid,
    outcome = case
      when not asked.each -> 'change' ? 'id' then 'added'
      when asked.each #> '{change,version}' = saved.person -> 'version' then 'unchanged'
      else 'updated'
    end
  from jsonb_array_elements(p_people) with ordinality asked(each, nr)
  join jsonb_array_elements(p_saved) with ordinality saved(person, nr) using (nr)
  where r.account_id = p_import.account_id and r.import_id = p_import.id and r.row = (asked.each ->> 'row')::int;

  if p_import.invite then
    perform kernel.ask_for_invitation(p_import.account_id, p_import.actor, (saved.person ->> 'id')::uuid)
    from jsonb_array_elements(p_people) with ordinality asked(each, nr)
    join jsonb_array_elements(p_saved) with ordinality saved(person, nr) using (nr)
    where not asked.each -> 'change' ? 'id';
  end if;
end $$;
