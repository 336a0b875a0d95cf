-- The app tokens that open something, but for their age: those that may take seats, and those that drain (R20): withdrawn, or of
-- somebody who is not active any more, while a session is connected on their device.
create or replace view kernel.open_tokens as
select t.*, t.withdrawn_at is not null or u.status <> 'active' as draining
  from agent_tokens t
  join users u on u.account_id = t.account_id and u.id = t.user_id
 where (t.withdrawn_at is null and u.status = 'active')
    or exists (select from holds h
                where h.account_id = t.account_id and h.user_id = t.user_id and h.ended_at is null
                  and h.state = 'connected' and h.device_id = t.device_id and h.lease_expires_at > now());
