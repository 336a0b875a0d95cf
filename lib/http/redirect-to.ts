import type { Route } from "next";
import { redirect } from "next/navigation";

/** Leads to a path that was only known at run time. Other sites are refused as a bug: `returnPath` makes them ours. */
export function redirectTo(path: string): never {
  if (!isOurs(path)) throw new Error("not a path of ours");
  redirect(path);
}

const isOurs = (path: string): path is Route => path.startsWith("/") && !path.startsWith("//");
