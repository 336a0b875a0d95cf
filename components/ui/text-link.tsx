import type { ComponentProps } from "react";
import { Link } from "./link";

const looks = {
  inline: "rounded-control text-accent underline underline-offset-3 hover:text-accent-hover",
  plain: "inline-block py-0.5 rounded-control font-medium text-ink underline-offset-3 hover:underline",
  name: "rounded-control font-medium text-ink underline decoration-border-strong underline-offset-3 hover:decoration-current",
  menu: "flex min-h-control items-center rounded-control px-3 font-medium hover:bg-hover",
  nav: "flex min-h-control items-center border-s-3 border-transparent ps-5.25 pe-6 text-ink-2 -outline-offset-2 hover:bg-hover hover:text-ink aria-[current=page]:border-accent aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink",
  block: "block px-6 py-1.5 -outline-offset-2 hover:bg-hover",
} as const;

type TextLinkProps = Omit<ComponentProps<typeof Link>, "className"> & {
  /** `plain`: a name in a table row, underlined on hover only. `name`: a name within a sentence. The others are the shell's. */
  look?: keyof typeof looks;
};

/** A link in a text, a table or a menu. */
export function TextLink({ look = "inline", ...rest }: TextLinkProps) {
  return <Link {...rest} className={looks[look]} />;
}
