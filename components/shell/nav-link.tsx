"use client";

import { usePathname } from "next/navigation";
import { TextLink } from "@/components/ui/text-link";
import { adminScreenOf } from "@/lib/access/admin-screens";

/** An entry of the left navigation; the one that the page belongs to is marked. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const pathname = usePathname();
  const here = (adminScreenOf(pathname)?.path ?? pathname) === href;
  return (
    <li>
      <TextLink href={href} look="nav" aria-current={here ? "page" : undefined}>
        {children}
      </TextLink>
    </li>
  );
}
