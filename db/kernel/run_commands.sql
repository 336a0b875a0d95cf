-- What agent apps do to the seats of a product, for one lock and one commit: commands {verb, user, token, id, mode?}, verbs take,
-- connect and end. Answers what each would have been answered in its turn. They are done together where no answer depends on
-- another: no agent asks twice, nobody waits, and there is a seat for everybody who asks. Else one after the other.
create or replace function kernel.run_commands(p_account uuid, p_product text, p_commands jsonb)
returns setof jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_takes constant integer := jsonb_array_length(jsonb_path_query_array(p_commands, '$[*] ? (@.verb == "take")'));
  v_free integer[] := '{}';
  v_asked kernel.asked[];
  v_left tenures[];
  v_one kernel.asked;
  v_users uuid[] := '{}';
  v_changes boolean := false;
begin
  perform kernel.settle(v_product, v_now);
  if v_takes > 0 then
    v_free := kernel.free_seats(p_account, p_product, v_takes);
  end if;
  if jsonb_array_length(p_commands) > 1 and (
       cardinality(v_free) < v_takes
       or exists (select from waiting_line where account_id = p_account and product = p_product)
       or exists (select from jsonb_array_elements(p_commands) c group by c -> 'user' having count(*) > 1))
  then
    return query select answer.* from jsonb_array_elements(p_commands) c,
      lateral kernel.run_commands(p_account, p_product, jsonb_build_array(c)) as answer;
    return;
  end if;

  v_asked := kernel.read_commands(p_account, p_product, p_commands, v_free, v_now);
  if p_commands @> '[{"verb": "end"}]' then
    v_left := kernel.end_holds(v_product, v_asked, v_now);
  end if;
  if p_commands @> '[{"verb": "connect"}]' then
    perform kernel.connect_sessions(v_product, v_asked, v_now);
  end if;
  if v_takes > 0 then
    perform kernel.take_seats(v_product, v_asked, v_free, v_left, v_now);
  end if;
  foreach v_one in array v_asked loop
    v_users := v_users || v_one.user_id;
    v_changes := v_changes or v_one.changes;
  end loop;
  if v_changes then
    perform kernel.bump(p_account, p_product, v_now, case when v_takes > 0 then v_now + make_interval(secs =>
      least(v_product.idle_lease_seconds, v_product.connected_lease_seconds, v_product.support_key_seconds)) end);
  end if;
  return query select kernel.outcomes(v_product, v_asked, kernel.seat_views(p_account, p_product, v_users), v_now);
end $$;
