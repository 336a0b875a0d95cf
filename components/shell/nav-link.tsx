"use client";

import { usePathname } from "next/navigation";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

/** An entry of the left navigation; the one that the page belongs to is marked. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const here = belongsTo(usePathname(), href);
  return (
    <li>
      <TextLink href={href} look="nav" aria-current={here ? "page" : undefined}>
        {children}
      </TextLink>
    </li>
  );
}

function belongsTo(pathname: string, href: string): boolean {
  const adding = pathname.startsWith(paths.addUsers);
  if (href === paths.users) return !adding && pathname.startsWith(paths.users);
  return pathname.startsWith(href);
}
