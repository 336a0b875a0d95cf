-- The app tokens that may take seats, but for their age: the user is active, the token not withdrawn (R20).
create or replace view kernel.live_tokens as
select t.*
  from agent_tokens t
  join users u on u.account_id = t.account_id and u.id = t.user_id
 where t.withdrawn_at is null and u.status = 'active';
