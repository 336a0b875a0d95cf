-- Who gets the next seat (L2): the first in line who was heard from within the last minute (L3), other than `p_but`. Nobody:
-- null.
create or replace function kernel.head_of_line(p_product account_products, p_but uuid, p_now timestamptz) returns uuid
language plpgsql as $$
begin
  return (
    select user_id
      from kernel.places_in_line
     where account_id = p_product.account_id and product = p_product.product
       and last_seen_at > p_now - interval '1 minute' and user_id is distinct from p_but
     order by position
     limit 1);
end $$;
