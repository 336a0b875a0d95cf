"use client";

import { buttonLook } from "@/components/ui/button-look";
import { useTimeZone } from "@/components/ui/use-time-zone";
import { paths } from "@/lib/paths";
import type { UserQuery } from "./user-query";

/** Everybody whom the list finds, in its order, as a file: all pages of it. */
export function ExportLink({ query: { page, size, ...asked } }: { query: UserQuery }) {
  const parameters = new URLSearchParams({ ...asked, zone: useTimeZone() });
  return (
    <a href={`${paths.exportUsers}?${parameters}`} download className={buttonLook("secondary")}>
      Export CSV
    </a>
  );
}
