-- Nine digits from 48 of the random bits of a fresh UUID, which PostgreSQL draws from a cryptographic source. No other
-- waiting session of the account has them: all of them are of the product that the caller has locked.
create or replace function kernel.new_support_key(p_account uuid) returns text
language plpgsql as $$
declare
  v_key text;
begin
  loop
    v_key := lpad((('x' || right(gen_random_uuid()::text, 12))::bit(48)::bigint % 1000000000)::text, 9, '0');
    exit when not exists (select from holds where account_id = p_account and support_key = v_key and state = 'waiting');
  end loop;
  return v_key;
end $$;
