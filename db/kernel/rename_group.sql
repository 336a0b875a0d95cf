-- Gives a group another name; `p_seen` is the one it had on the screen.
create or replace function kernel.rename_group(p_account uuid, p_actor jsonb, p_id uuid, p_seen text, p_name text) returns jsonb
language plpgsql as $$
declare
  v_group groups;
  v_refused jsonb;
begin
  perform kernel.lock_products(p_account);
  v_refused := kernel.refuse_group(p_account, p_actor, p_id, p_name);
  if v_refused is not null then
    return v_refused;
  end if;
  select * into v_group from groups where account_id = p_account and id = p_id;
  if v_group.id is null then
    return '{"refused": "not_found"}';
  elsif v_group.name not in (p_seen, p_name) then
    return jsonb_build_object('refused', 'changed_meanwhile', 'name', v_group.name);
  end if;
  if v_group.name <> p_name then
    update groups set name = p_name where account_id = p_account and id = p_id;
    perform kernel.record_group(p_account, p_actor, p_id, 'group.renamed', p_name,
      jsonb_build_object('name', v_group.name), jsonb_build_object('name', p_name));
  end if;
  return jsonb_build_object('id', p_id, 'name', p_name);
end $$;
