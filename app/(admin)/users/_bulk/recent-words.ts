import { counted } from "@/components/ui/counted";
import type { ChangedTo, RecentChange } from "@/lib/bulk/recent-changes";
import { productNames, products, seatChoiceNames, statusNames } from "@/lib/catalog";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "12 people: Remote Support Named; 6 people: Remote Support Shared": what became of whom. */
export function recentWords({ people, to }: RecentChange): string {
  const parts = to.slice(0, 3).map((part) => `${counted(part.people, "person", "people")}: ${becameWords(part)}`);
  const told = to.slice(0, 3).reduce((sum, part) => sum + part.people, 0);
  return [...parts, ...(told < people ? [`${people - told} more`] : [])].join("; ");
}

function becameWords(part: ChangedTo): string {
  if (part.status) return statusNames[part.status];
  const seats = products.flatMap((product) => {
    const seat = part[product];
    return seat
      ? [seat === "none" ? `no ${productNames[product]} seat` : `${productNames[product]} ${seatChoiceNames[seat]}`]
      : [];
  });
  const groups = [
    ...(part.joined ? [`joined ${list.format(part.joined)}`] : []),
    ...(part.parted ? [`left ${list.format(part.parted)}`] : []),
  ];
  return list.format([...seats, ...groups]) || "other facts";
}
