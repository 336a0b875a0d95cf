-- A command to the seats of a product, and what was there before it, as `kernel.read_commands` finds it: the device that asks,
-- the agent's assignment, seat and place in line, the hold the command names. `refused` says why not; `changes`, whether it is
-- more than the repetition of what is.
create type kernel.asked as (
  place bigint, verb text, user_id uuid, id uuid, mode text,
  device_id text, device_name text, platform text,
  seat_type text, seat_state text, seat_no integer, waits boolean,
  hold holds, refused text, changes boolean);
