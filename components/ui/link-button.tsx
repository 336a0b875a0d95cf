import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "./button-look";

type LinkButtonProps = Omit<ComponentProps<typeof Link>, "href" | "className"> & {
  href: string;
  variant?: ButtonVariant;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ href, variant = "secondary", ...rest }: LinkButtonProps) {
  const [pathname, query] = href.split("?");
  return (
    <Link
      prefetch={false}
      {...rest}
      href={query ? { pathname, search: `?${query}` } : { pathname }}
      className={buttonLook(variant)}
    />
  );
}
