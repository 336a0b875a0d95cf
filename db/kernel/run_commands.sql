-- Several takes, connects and ends of one product, in their order, for one lock and one commit: {verb, user, token, id, mode?}
-- each. Answers what each would have been answered alone. Each reads what the ones before it wrote.
create or replace function kernel.run_commands(p_account uuid, p_product text, p_commands jsonb)
returns setof jsonb
language plpgsql as $$
declare
  v_command record;
begin
  for v_command in
    select * from jsonb_to_recordset(p_commands) as c(verb text, "user" uuid, token uuid, id uuid, mode text)
  loop
    return next case v_command.verb
      when 'take' then kernel.take_seat(p_account, v_command.user, v_command.token, v_command.id, p_product, v_command.mode)
      when 'connect' then kernel.connect_session(p_account, v_command.user, v_command.token, v_command.id)
      when 'end' then kernel.end_hold(p_account, v_command.user, v_command.token, v_command.id, p_product)
    end;
  end loop;
end $$;
