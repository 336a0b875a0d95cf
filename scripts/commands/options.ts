import { text } from "node:stream/consumers";
import { z } from "zod";
import { maxSeats, products } from "@/lib/catalog";
import { NewPassword } from "@/lib/sign-in/password";
import { Trouble } from "../bootstrap.mjs";

export const Id = z.uuid("It must be an id such as 0192f8a0-1c2d-4e3f-8a4b-5c6d7e8f9a0b");
export const ProductOption = z.enum(products, `It must be ${products.join(" or ")}`);
export const Count = z
  .string()
  .regex(/^\d+$/, "It must be a whole number")
  .transform(Number)
  .refine((count) => count <= maxSeats, `It must be at most ${maxSeats}`);

/** "named=5,shared=2"; what is not named is 0. */
export const Capacity = z
  .string()
  .regex(/^(named|shared)=\d+(,(named|shared)=\d+)?$/, "It must look like named=5,shared=2")
  .refine((typed) => !/^(\w+)=.*,\1=/.test(typed), "It must say each kind of seat once")
  .transform((typed) => Object.fromEntries(typed.split(",").map((part) => part.split("="))))
  .pipe(z.object({ named: Count.default(0), shared: Count.default(0) }));

/** All of standard input. */
export const standardInput = () => text(process.stdin);

/** The password that was piped in, without the line's end. */
export async function passwordFromInput() {
  const parsed = NewPassword.safeParse((await standardInput()).replace(/\r?\n$/, ""));
  if (!parsed.success) throw new Trouble(`The password on standard input: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}
