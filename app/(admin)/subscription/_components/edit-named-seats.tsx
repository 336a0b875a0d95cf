"use client";

import { type FormEvent, useState } from "react";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { maxSeats, type Product, products } from "@/lib/catalog";
import type { Subscription } from "@/lib/subscription/get-subscription";
import type { ReviewedChange } from "@/lib/subscription/review-named-seats";
import { reviewChange } from "../actions";
import { tooLow } from "./change-words";
import { Holders } from "./holders";
import { namedFieldId } from "./named-field-id";
import { NamedSeatsRow } from "./named-seats-row";

type Wanted = Partial<Record<Product, string>>;
type Problem = { product: Product; id: string; message: string; holders: ReviewedChange["holders"] };
type EditNamedSeatsProps = {
  pools: Subscription["pools"];
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  onReview: (changes: ReviewedChange[]) => void;
};

/** The numbers of the plan, and the way to the review. Too low: how far down one can go, and who holds the seats. */
export function EditNamedSeats({ pools, wanted, onWant, onReview }: EditNamedSeatsProps) {
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const changes = products.flatMap((product) => {
    const to = wanted[product];
    return to === undefined || to === String(pools[product].named.capacity) ? [] : [{ product, to }];
  });

  async function review(event: FormEvent) {
    event.preventDefault();
    if (changes.length === 0) return messages.info("Nothing to change.");
    const wrong = changes.filter(({ to }) => !/^\d+$/.test(to.trim()) || Number(to) > maxSeats);
    if (wrong.length > 0)
      return setProblems(
        wrong.map(({ product }) => problem(product, `Enter a number from 0 to ${maxSeats.toLocaleString("en")}`)),
      );
    setPending(true);
    const answer = await reviewChange({
      changes: changes.map(({ product, to }) => ({ product, to: Number(to) })),
    }).catch(() => null);
    setPending(false);
    if (answer?.status !== "done") return messages.failed("The change could not be reviewed. Nothing was changed.");
    const low = answer.value.filter(({ holders }) => holders.length > 0);
    setProblems(low.map((change) => problem(change.product, tooLow(change), change.holders)));
    if (low.length > 0) return;
    const real = answer.value.filter(({ from, to }) => from !== to);
    if (real.length === 0) return messages.info("Nothing to change: the plan has these numbers already.");
    onReview(real);
  }

  return (
    <form onSubmit={review} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={problems} />
      <div>
        {products.map((product) => (
          <NamedSeatsRow
            key={product}
            product={product}
            counts={pools[product].named}
            value={wanted[product] ?? String(pools[product].named.capacity)}
            error={problems.find((it) => it.product === product)?.message}
            onChange={(value) => onWant({ ...wanted, [product]: value })}
          />
        ))}
      </div>
      {problems.map(({ product, holders }) => (
        <Holders key={product} product={product} holders={holders} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending} pendingLabel="Checking…">
          Review change
        </Button>
        {changes.length > 0 && (
          <Button
            variant="quiet"
            onClick={() => {
              setProblems([]);
              onWant({});
            }}
          >
            Discard
          </Button>
        )}
      </div>
    </form>
  );
}

const problem = (product: Product, message: string, holders: Problem["holders"] = []): Problem => ({
  product,
  id: namedFieldId(product),
  message,
  holders,
});
