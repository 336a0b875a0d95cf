-- The answer to a plan that was written: each person once, in the order of the changes.
create or replace function kernel.saved_people(p_account uuid, p_plan kernel.change_of_person[]) returns jsonb
language plpgsql as $$
begin
  return jsonb_build_object('saved', (
    select coalesce(
      jsonb_agg(jsonb_build_object('id', u.id, 'email', u.email, 'name', u.name, 'version', u.version) order by r.index), '[]')
    from unnest(p_plan) r
    cross join lateral (select * from users where account_id = p_account and id = r.id limit 1) u
  ));
end $$;
