-- Puts people into groups and takes them out, and limits managers to theirs, as a plan says. Its groups are locked with the
-- products: none is deleted meanwhile.
create or replace function kernel.write_groups(p_account uuid, p_plan kernel.change_of_person[]) returns void
language plpgsql as $$
begin
  delete from group_members m
  using unnest(p_plan) r
  where m.account_id = p_account and m.user_id = r.id and r.edits and r.changes
    and r.before -> 'groups' <> r.after -> 'groups' and not r.after -> 'groups' ? m.group_id::text;

  insert into group_members (account_id, group_id, user_id)
  select p_account, chosen.group_id::uuid, r.id
  from unnest(p_plan) r, jsonb_array_elements_text(r.after -> 'groups') chosen(group_id)
  where r.changes and r.before -> 'groups' is distinct from r.after -> 'groups'
  on conflict do nothing;

  delete from manager_groups m
  using unnest(p_plan) r
  where m.account_id = p_account and m.user_id = r.id and r.edits and r.changes
    and r.before -> 'managesGroups' <> r.after -> 'managesGroups' and not r.after -> 'managesGroups' ? m.group_id::text;

  insert into manager_groups (account_id, group_id, user_id)
  select p_account, chosen.group_id::uuid, r.id
  from unnest(p_plan) r, jsonb_array_elements_text(r.after -> 'managesGroups') chosen(group_id)
  where r.changes and r.before -> 'managesGroups' is distinct from r.after -> 'managesGroups'
  on conflict do nothing;
end $$;
