-- The people of some groups (see reach_of), some of them more than once. It becomes a part of the query that asks.
create or replace function kernel.users_in_reach(p_account uuid, p_groups uuid[]) returns setof uuid
language sql stable as $$
  select m.user_id from group_members m where m.account_id = p_account and m.group_id = any (p_groups)
$$;
