-- The rows of a plan that change something.
create or replace function kernel.changed_rows(p_plan jsonb) returns jsonb
language plpgsql immutable as $$
begin
  return (
    select coalesce(jsonb_agg(planned), '[]')
    from jsonb_array_elements(p_plan) planned
    where planned -> 'before' <> planned -> 'after'
  );
end $$;
