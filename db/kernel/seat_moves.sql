-- Who has another seat of a product after a plan than before: what they had, and what they get.
create or replace function kernel.seat_moves(p_plan kernel.change_of_person[]) returns jsonb
language plpgsql as $$
begin
  return (
    select coalesce(jsonb_agg(m), '[]')
    from (
      select r.index, r.id, s.product, coalesce(r.before ->> s.product, 'none') as had, r.after ->> s.product as gets
      from unnest(p_plan) r
      cross join (values ('remote_support'), ('service_desk')) s(product)
      where r.changes
    ) m
    where m.had <> m.gets
  );
end $$;
