-- Deletes a group: nobody is in it any more, and managers who are limited to it manage one group less. Recorded with how
-- many people were in it, and who managed it.
create or replace function kernel.delete_group(p_account uuid, p_actor jsonb, p_id uuid) returns jsonb
language plpgsql as $$
declare
  v_group groups;
  v_refused jsonb;
  v_before jsonb;
begin
  perform kernel.lock_products(p_account);
  v_refused := kernel.refuse_all_but_admins(p_account, p_actor);
  if v_refused is not null then
    return v_refused;
  end if;
  select * into v_group from groups where account_id = p_account and id = p_id;
  if v_group.id is null then
    return '{"refused": "not_found"}';
  end if;
  v_before := jsonb_build_object(
    'name', v_group.name,
    'members', (select count(*) from group_members where account_id = p_account and group_id = p_id),
    'managers', (
      select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
      from manager_groups m
      join users u on u.account_id = p_account and u.id = m.user_id
      where m.account_id = p_account and m.group_id = p_id));
  delete from group_members where account_id = p_account and group_id = p_id;
  delete from manager_groups where account_id = p_account and group_id = p_id;
  delete from groups where account_id = p_account and id = p_id;
  perform kernel.record_group(p_account, p_actor, p_id, 'group.deleted', v_group.name, v_before, null);
  return v_before || jsonb_build_object('id', p_id);
end $$;
