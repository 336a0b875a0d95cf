-- A user's seat of one product as agent apps and My Seats show it, without the sentence.
create or replace function kernel.seat_view(p_account uuid, p_product text, p_user uuid) returns jsonb
language plpgsql as $$
begin
  return (kernel.seat_views(p_account, p_product, array[p_user]))[1];
end $$;
