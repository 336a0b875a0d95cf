import { counted } from "@/components/ui/counted";
import type { ChangedTo, RecentChange } from "@/lib/bulk/recent-changes";
import { poolName, productNames, products, seatTypes } from "@/lib/catalog";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "Gave Remote Support Named to 12 people; gave Remote Support Shared to 6 people": what became of whom. */
export function recentWords({ people, to }: RecentChange): string {
  const told = to.slice(0, 3);
  const rest = told.reduce((left, part) => left - part.people, people);
  const words = [...told.map(becameWords), ...(rest > 0 ? [`${rest.toLocaleString("en")} more`] : [])].join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "gave Remote Support Named to 12 people and added them to Tier 2". */
function becameWords(part: ChangedTo): string {
  const [first = (who) => `changed ${who}`, ...others] = deedsOf(part);
  return list.format([first(counted(part.people, "person", "people")), ...others.map((deed) => deed("them"))]);
}

function deedsOf(part: ChangedTo): ((who: string) => string)[] {
  if (part.status) return [(who) => `${part.status === "suspended" ? "suspended" : "reactivated"} ${who}`];
  const given = products.flatMap((product) => {
    const seatType = seatTypes.find((type) => type === part[product]);
    return seatType ? [poolName(product, seatType)] : [];
  });
  const taken = products.filter((product) => part[product] === "none").map((product) => productNames[product]);
  const { joined, parted } = part;
  return [
    ...(given.length > 0 ? [(who: string) => `gave ${list.format(given)} to ${who}`] : []),
    ...(taken.length > 0 ? [(who: string) => `removed ${list.format(taken)} from ${who}`] : []),
    ...(joined ? [(who: string) => `added ${who} to ${list.format(joined)}`] : []),
    ...(parted ? [(who: string) => `took ${who} out of ${list.format(parted)}`] : []),
  ];
}
