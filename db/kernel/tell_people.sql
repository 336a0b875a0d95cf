-- Says that people of an account changed: who they are, what they may, or where they are signed in.
create or replace function kernel.tell_people(p_account uuid) returns void
language plpgsql as $$
begin
  insert into outbox (account_id, product, version) values (p_account, 'people', 0);
end $$;
