-- The rows of a plan (see plan_people): `before` is null for somebody new, `version` where nobody is there to edit;
-- `changes` where before and after differ.
create or replace function kernel.plan_rows(p_plan jsonb)
returns table (
  index int, id uuid, edits boolean, changes boolean, repeated boolean, seen int, version int, "passwordHash" text,
  before jsonb, after jsonb
)
language sql immutable as $$
  select * from jsonb_to_recordset(p_plan) as r(
    index int, id uuid, edits boolean, changes boolean, repeated boolean, seen int, version int, "passwordHash" text,
  before jsonb, after jsonb
  )
$$;
