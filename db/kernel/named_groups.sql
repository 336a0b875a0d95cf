-- Groups of an account as the record keeps them: with the names that they have now.
create or replace function kernel.named_groups(p_account uuid, p_ids jsonb) returns jsonb
language plpgsql as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id), '[]')
    from groups g
    where g.account_id = p_account and g.id in (select listed.id::uuid from jsonb_array_elements_text(p_ids) listed(id))
  );
end $$;
