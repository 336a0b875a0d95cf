import { RadioGroup, type RadioOption } from "@/components/ui/radio-group";
import { type Product, productNames, type SeatChoice, type SeatType, seatChoiceNames } from "@/lib/catalog";
import { sharedNote } from "./seat-notes";
import type { SeatNumbers } from "./seat-numbers";
import { optionCount } from "./seat-words";

type ProductChoiceProps = {
  product: Product;
  /** What the person has now. */
  had: SeatChoice;
  chosen: SeatChoice;
  onChange: (seat: SeatChoice) => void;
  numbers: SeatNumbers | undefined;
  /** The person, as the notes name them. */
  name: string;
};

/** Where the choice of a product stands on the page. */
export const choiceId = (product: Product) => `seat-of-${product}`;

/** No seat, Named or Shared of one product, each with its count now and after the save. */
export function ProductChoice({ product, had, chosen, onChange, numbers, name }: ProductChoiceProps) {
  const pools = numbers?.[product];
  const count = (seatType: SeatType) =>
    pools ? optionCount(pools[seatType], { seatType, had, chosen }) : "count unavailable";
  const options: RadioOption<SeatChoice>[] = [
    {
      value: "none",
      label: seatChoiceNames.none,
      hint: had === "named" ? "Frees this Named seat for someone else" : undefined,
    },
    { value: "named", label: seatChoiceNames.named, hint: "Always available to this person", aside: count("named") },
    {
      value: "shared",
      label: seatChoiceNames.shared,
      hint: "Uses a seat from the shared pool",
      aside: count("shared"),
      below: chosen === "shared" && had !== "shared" && pools && sharedNote(pools.shared, name),
    },
  ];
  return (
    <RadioGroup
      id={choiceId(product)}
      legend={productNames[product]}
      look="panel"
      value={chosen}
      onChange={onChange}
      options={options}
    />
  );
}
