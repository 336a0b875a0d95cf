import { text } from "node:stream/consumers";
import { z } from "zod";
import { products } from "@/lib/catalog";
import { NewPassword } from "@/lib/sign-in/password";
import { Trouble } from "../bootstrap.mjs";

export const Id = z.uuid("It must be an id such as 0192f8a0-1c2d-4e3f-8a4b-5c6d7e8f9a0b");
export const ProductOption = z.enum(products, `It must be ${products.join(" or ")}`);
export const Count = z
  .string()
  .regex(/^\d{1,6}$/, "It must be a whole number")
  .transform(Number)
  .pipe(z.number().max(100_000, "It must be at most 100000"));

/** "named=5,shared=2"; what is not named is 0. */
export const Capacity = z
  .string()
  .regex(/^(named|shared)=\d{1,5}(,(named|shared)=\d{1,5})?$/, "It must look like named=5,shared=2")
  .transform((typed) => ({ named: 0, shared: 0, ...Object.fromEntries(typed.split(",").map(countOf)) }));

function countOf(part: string) {
  const [type, count] = part.split("=");
  return [type, Number(count)];
}

/** All of standard input. */
export const standardInput = () => text(process.stdin);

/** The password that was piped in, without the line's end. */
export async function passwordFromInput() {
  const parsed = NewPassword.safeParse((await standardInput()).replace(/\r?\n$/, ""));
  if (!parsed.success) throw new Trouble(`The password on standard input: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}
