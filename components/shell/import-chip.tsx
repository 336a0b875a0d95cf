"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import { paths } from "@/lib/paths";
import { useRunningImport } from "./running-import";

// Few pages are looked at while an import goes on; the others do not load it.
const ImportProgress = lazy(() =>
  import("./import-progress").then(({ ImportProgress }) => ({ default: ImportProgress })),
);

/** The import that goes on while other pages are looked at, then its result until it is seen. Nothing otherwise. */
export function ImportChip() {
  const id = useRunningImport();
  const here = usePathname();
  if (!id || here === paths.importOf(id)) return null;
  return (
    <Suspense>
      <ImportProgress id={id} />
    </Suspense>
  );
}
