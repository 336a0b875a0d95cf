import { randomUUID } from "node:crypto";
import { z } from "zod";
import { operatorIn } from "@/lib/access/operator-in";
import { productNames, seatTypes } from "@/lib/catalog";
import { getSubscription } from "@/lib/subscription/get-subscription";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { Trouble } from "../bootstrap.mjs";
import { command } from "./command";
import { Count, Id, ProductOption } from "./options";

export const setSeats = command({
  summary: "Sets how many seats of a product an account has.",
  usage: "--account ID --product remote_support|service_desk [--named N] [--shared N]",
  notes: "Named seats cannot go below what is assigned. Shared ones can: nobody is cut off.",
  Input: z.object({ account: Id, product: ProductOption, named: Count.optional(), shared: Count.optional() }),
  run: async (db, { account, product, ...capacity }) => {
    const changes = seatTypes.flatMap((seatType) => {
      const seats = capacity[seatType];
      return seats === undefined ? [] : [{ product, seatType, capacity: seats }];
    });
    if (changes.length === 0) throw new Trouble("Say how many seats there shall be: --named N, --shared N, or both.");
    const ctx = await operatorIn(db, account, randomUUID());
    await setCapacity(ctx, changes);
    const { named, shared } = (await getSubscription(ctx)).pools[product];
    return {
      json: { product, named: named.capacity, shared: shared.capacity },
      text: `${productNames[product]}: ${named.capacity} Named and ${shared.capacity} Shared seats.`,
    };
  },
});
