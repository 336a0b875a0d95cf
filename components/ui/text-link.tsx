import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

type TextLinkProps = Omit<ComponentProps<typeof Link>, "href" | "className"> & {
  /** An address of `lib/paths`, with or without a query. */
  href: string;
  /** `plain`: a name in a table row, underlined on hover only. */
  look?: "inline" | "plain";
};

/** A link inside text or a table. Pages are read when followed, never ahead: a list of 100 links would ask 100 times. */
export function TextLink({ href, look = "inline", ...rest }: TextLinkProps) {
  const [pathname, query] = href.split("?");
  return (
    <Link
      prefetch={false}
      {...rest}
      href={query ? { pathname, search: `?${query}` } : { pathname }}
      className={cx(
        "rounded-control underline-offset-3 hover:underline",
        look === "inline" ? "text-accent underline hover:text-accent-hover" : "font-medium text-ink",
      )}
    />
  );
}
