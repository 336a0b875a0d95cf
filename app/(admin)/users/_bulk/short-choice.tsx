import { anyOf } from "@/components/ui/any-of";
import { counted } from "@/components/ui/counted";
import { LinkButton } from "@/components/ui/link-button";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Foreseen } from "@/lib/bulk/foresee-bulk";
import { poolName } from "@/lib/catalog";
import { refusals } from "@/lib/refusal";
import { planHref, type Reach } from "../_seats/ways-out";
import type { BulkDraft } from "./bulk-draft";

type ShortChoiceProps = {
  foreseen: Foreseen;
  draft: BulkDraft;
  onChange: (draft: BulkDraft) => void;
  reach: Reach;
  /** Keeps what is chosen for the way back from the plan. */
  onLeave: () => void;
};

const orders = [
  { value: "last_active", label: "last active, latest first" },
  { value: "name", label: "name" },
] as const;

/** Not enough seats: to the first of a stated order, to the others Shared instead, or the plan is changed first (R4). */
export function ShortChoice({ foreseen, draft, onChange, reach, onLeave }: ShortChoiceProps) {
  const short = foreseen.pools.filter(({ free, needed }) => free !== null && needed > free);
  if (short.length === 0) return null;
  const sum = (of: (pool: (typeof short)[number]) => number) => short.reduce((all, pool) => all + of(pool), 0);
  const first = sum(({ free }) => free ?? 0);
  const rest = sum(({ free, needed }) => needed - (free ?? 0));
  const mayShare = short.some(({ seatType }) => seatType === "named");
  const order = orders.find(({ value }) => value === draft.order) ?? orders[0];
  return (
    <Notice tone="warn" title={refusals.insufficient_seats.message}>
      {short.map(({ product, seatType, free, needed }) => (
        <p key={product}>
          {poolName(product, seatType)}: {free} free, {needed} needed.
        </p>
      ))}
      {first > 0 && (
        <NativeSelect
          label="Who is first"
          options={orders}
          value={draft.order}
          onChange={({ target }) =>
            onChange({ ...draft, order: orders.find(({ value }) => value === target.value)?.value ?? "last_active" })
          }
        />
      )}
      {mayShare && (
        <RadioGroup
          legend="Whoever comes too late"
          value={draft.rest}
          onChange={(choice) => onChange({ ...draft, rest: choice })}
          options={[
            {
              value: "leave",
              label: `Give ${first === 1 ? "the seat to the first" : `seats to the first ${first}`} by ${order.label}`,
            },
            { value: "shared", label: `Give the other ${rest} Shared instead` },
          ]}
        />
      )}
      {reach.mayChangePlan ? (
        <LinkButton href={planHref(reach.returnTo)} onClick={onLeave}>
          Change plan first
        </LinkButton>
      ) : (
        <p>
          To add {counted(rest, "seat")}, ask {anyOf(reach.admins)}.
        </p>
      )}
    </Notice>
  );
}
