import { paths } from "@/lib/paths";

const here = "http://openseat.invalid";

/** The path to go to after signing in, when it is one of ours; else the home page. Never another site. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || wanted.length > 2000) return paths.home;
  if (!URL.canParse(wanted, here)) return paths.home;
  const url = new URL(wanted, here);
  const elsewhere = url.origin !== here || url.pathname.startsWith("//");
  return elsewhere || url.pathname === paths.signIn ? paths.home : url.pathname + url.search;
}
