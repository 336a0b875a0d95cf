import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { type Product, products } from "@/lib/catalog";
import { SetNamedSeatsInput } from "./set-named-seats";

const Change = SetNamedSeatsInput.shape.changes.element.pick({ product: true, to: true });

export const ReviewNamedSeatsInput = z.object({ changes: z.array(Change).min(1).max(products.length) });

/** One change of the plan as it would be now; `holders` (at most 20) when more are assigned than it leaves (R13). */
export type ReviewedChange = {
  product: Product;
  from: number;
  to: number;
  assigned: number;
  holders: { id: string; name: string }[];
};

/** What a change of the Named seats would do at this moment. Changes nothing. */
export async function reviewNamedSeats(
  { db, actor }: Context<"manage_account">,
  { changes }: z.output<typeof ReviewNamedSeatsInput>,
): Promise<ReviewedChange[]> {
  return db.sql<ReviewedChange[]>`
    select p.product, p.capacity as "from", c."to", taken.assigned,
      case when c."to" < least(p.capacity, taken.assigned)
        then kernel.idle_holders(p.account_id, p.product, 'named', 20) else '[]' end as holders
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c(product text, "to" int)
    join seat_pools p on p.account_id = ${actor.accountId} and p.product = c.product and p.seat_type = 'named'
    cross join lateral (
      select count(*)::int as assigned from seat_assignments a
      where a.account_id = p.account_id and a.product = p.product and a.seat_type = 'named'
    ) taken
    order by p.product`;
}
