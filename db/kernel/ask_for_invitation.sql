-- Puts an invitation into the queue of mails; asked for again it goes out once more.
create or replace function kernel.ask_for_invitation(p_account uuid, p_actor jsonb, p_user uuid) returns void
language plpgsql as $$
begin
  insert into mails (account_id, user_id, kind, asked_by)
  values (p_account, p_user, 'invitation', p_actor)
  on conflict (account_id, user_id, kind) do update
    set asked_by = excluded.asked_by, asked_at = now(), tries = 0, next_try_at = now(), sent_at = null, gave_up_at = null;
end $$;
