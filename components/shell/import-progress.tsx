"use client";

import { useEffect } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Spinner } from "@/components/ui/spinner";
import { paths } from "@/lib/paths";
import { forgetImport } from "./running-import";
import { useImportOf } from "./use-import-of";

/** How far an import is, and the way to its page. */
export function ImportProgress({ id }: { id: string }) {
  const { data, isError } = useImportOf(id);
  useEffect(() => {
    if (isError && !data) forgetImport(id); // somebody else's, or forgotten long ago
  }, [isError, data, id]);
  if (!data) return null;
  return (
    <LinkButton href={paths.importOf(id)}>
      {data.finishedAt ? (
        <span className="whitespace-nowrap">
          Import done<span className="sr-only">: see the result</span>
        </span>
      ) : (
        <span className="inline-flex items-center gap-2 whitespace-nowrap tabular-nums">
          <Spinner />
          <span aria-hidden className="sm:hidden">
            {Math.floor((data.done / data.total) * 100)}%
          </span>
          <span className="max-sm:sr-only">
            Import: {data.done} of {data.total} <span className="sr-only">rows</span>
          </span>
        </span>
      )}
    </LinkButton>
  );
}
