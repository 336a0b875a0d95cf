-- The name of somebody for a reader who sees the people of these groups alone (see reach_of). Admins have theirs for everybody:
-- they are whom one asks.
create or replace function kernel.shown_name(p_account uuid, p_groups uuid[], p_user uuid, p_name text) returns text
language plpgsql stable as $$
begin
  return case
    when p_user is null or kernel.in_reach(p_account, p_groups, p_user) then p_name
    when exists (select from users u where u.account_id = p_account and u.id = p_user and u.role = 'admin') then p_name
    else 'Someone outside your groups'
  end;
end $$;
