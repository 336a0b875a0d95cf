import { poolName, products, seatTypes } from "@/lib/catalog";
import type { Seats } from "./seat-numbers";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "a Remote Support Named and a Service Desk Shared seat", "no seat": what somebody has, inside a sentence. */
export function seatListWords(seats: Seats): string {
  const pools = products.flatMap((product) => {
    const seatType = seatTypes.find((type) => type === seats[product]);
    return seatType ? [`a ${poolName(product, seatType)}`] : [];
  });
  return pools.length === 0 ? "no seat" : `${list.format(pools)} seat`;
}
