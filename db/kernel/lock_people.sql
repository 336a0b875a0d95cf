-- Takes the locks of a change of people, in everybody's order: account, products, users by id. The account row only
-- where the admins of the account may change; the product rows alone already keep two saves of one account apart.
create or replace function kernel.lock_people(p_account uuid, p_changes jsonb) returns void
language plpgsql as $$
declare
  v_ids constant uuid[] := array(
    select (t.change ->> 'id')::uuid from jsonb_array_elements(p_changes) t(change) where t.change ? 'id');
begin
  if exists (select 1 from jsonb_array_elements(p_changes) t(change) where t.change ?| array['role', 'status', 'delete']) then
    perform 1 from accounts where id = p_account for no key update;
  end if;
  perform kernel.lock_products(p_account);
  perform 1 from users where account_id = p_account and id = any (v_ids) order by id for update;
end $$;
