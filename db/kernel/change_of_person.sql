-- A change of a person as `kernel.plan_people` plans it, with the facts before and after: `before` is null for somebody new,
-- `version` where nobody is there to edit; `changes` where before and after differ. A plan is an array of these and not jsonb,
-- which every function that reads it would parse anew.
create type kernel.change_of_person as (
  index int, id uuid, edits boolean, changes boolean, seen int, version int, password_hash text,
  before jsonb, after jsonb);
