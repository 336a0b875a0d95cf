"use client";

import { buttonLook } from "@/components/ui/button-look";

/**
 * Something failed on our side: what that means for the reader, the reference for whoever looks for it, and a retry. It
 * comes along with every route, so it is made of little.
 */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <>
      <h1>Something failed on our side</h1>
      <p className="py-4 text-ink-2">
        Your last change may not be saved.
        {reference && ` Reference ${reference}.`}
      </p>
      <button type="button" className={buttonLook("primary")} onClick={retry}>
        Try again
      </button>
    </>
  );
}
