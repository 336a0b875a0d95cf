-- The groups whose people alone this person sees and changes: a manager who is limited, to none where none is chosen. Null:
-- everybody's. Limits change only under the product locks, so whoever holds one reads what is.
create or replace function kernel.reach_of(p_account uuid, p_user uuid) returns uuid[]
language plpgsql stable as $$
begin
  return (
    select array(select m.group_id from manager_groups m where m.account_id = p_account and m.user_id = p_user)
    from users u
    where u.account_id = p_account and u.id = p_user and u.limited
  );
end $$;
