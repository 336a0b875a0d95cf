-- Nine digits from 48 of the random bits of a fresh UUID, which PostgreSQL draws from a cryptographic source.
create or replace function kernel.new_support_key() returns text
language plpgsql as $$
begin
  return lpad((('x' || right(gen_random_uuid()::text, 12))::bit(48)::bigint % 1000000000)::text, 9, '0');
end $$;
