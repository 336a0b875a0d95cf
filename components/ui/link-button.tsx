import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "./button-look";
import { Link } from "./link";

type LinkButtonProps = Omit<ComponentProps<typeof Link>, "className"> & { variant?: ButtonVariant };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant = "secondary", ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonLook(variant)} />;
}
