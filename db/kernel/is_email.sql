-- Is this an address in the one form that R19 keeps (trimmed, NFKC, lower case)? Lower-casing letters beyond ASCII is
-- left to the caller: servers differ in it.
create or replace function kernel.is_email(p_email text) returns boolean
language plpgsql immutable as $$
begin
  return length(p_email) <= 254 and p_email is nfkc normalized and p_email ~ '^[^\s@A-Z]+@[^\s@A-Z]+$';
end $$;
