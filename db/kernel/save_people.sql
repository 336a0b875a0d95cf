-- The only way users, roles and seats change: all changes or none (R1–R4, R12, R16, R18, R19). `p_changes` is an array of
-- new people {email, firstName, lastName, role, privileges, seats, groups?, limited?, managesGroups?, passwordHash?} and of
-- edits {id, version, any of these (groups: see groups_after), status?: active | suspended, delete?: true}. Answers {saved:
-- [{id, email, name, version}], changeId: what the record calls it, null where nothing was to be changed}, in their order, or
-- {refused, rows: one entry per failing row, pools: those that are short}.
create or replace function kernel.save_people(p_account uuid, p_actor jsonb, p_changes jsonb) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_rights text[];
  v_groups uuid[];
  v_plan kernel.change_of_person[];
  v_moves jsonb;
  v_refused jsonb;
  v_change constant uuid := gen_random_uuid();
  v_constraint text;
begin
  perform kernel.lock_people(p_account, p_changes);
  v_now := clock_timestamp();
  perform kernel.settle(p, v_now) from account_products p where p.account_id = p_account;

  v_rights := kernel.actor_rights(p_account, p_actor);
  if v_rights is null then
    return '{"refused": "signed_out"}';
  end if;
  v_groups := kernel.reach_of(p_account, (p_actor ->> 'id')::uuid);

  loop
    v_plan := kernel.plan_people(p_account, v_groups, p_changes);
    v_moves := kernel.seat_moves(v_plan);
    v_refused := kernel.refuse_people(p_account, v_rights, v_groups, v_plan, v_moves, v_now);
    if v_refused is not null then
      return v_refused;
    end if;
    begin
      perform kernel.write_people(p_account, p_actor, v_change, v_plan, v_moves, v_now);
      return kernel.saved_people(p_account, v_plan) || jsonb_build_object(
        'changeId', case when exists (select from unnest(v_plan) r where r.changes) then v_change end);
    exception when unique_violation then
      -- Another account took an address between the check and here. It has committed, so the next check says so.
      get stacked diagnostics v_constraint = constraint_name;
      if v_constraint <> 'an_address_is_one_person' then
        raise;
      end if;
    end;
  end loop;
end $$;
