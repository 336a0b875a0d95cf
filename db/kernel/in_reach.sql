-- Is this person in one of the groups (see reach_of)? Null is everybody.
create or replace function kernel.in_reach(p_account uuid, p_groups uuid[], p_user uuid) returns boolean
language plpgsql stable as $$
begin
  if p_groups is null then
    return true;
  end if;
  return exists (
    select from group_members m where m.account_id = p_account and m.user_id = p_user and m.group_id = any (p_groups)
  );
end $$;
