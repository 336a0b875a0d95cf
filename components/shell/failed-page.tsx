"use client";

import { buttonLook } from "@/components/ui/button-look";
import { SystemPage } from "./system-page";

/**
 * Something failed on our side: what that means for the reader, the reference for whoever looks for it, and a retry. It
 * comes along with every route, so it is made of little.
 */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <SystemPage
      title="Something failed on our side"
      actions={
        <button type="button" className={buttonLook("primary")} onClick={retry}>
          Try again
        </button>
      }
    >
      <p>Your last change may not be saved.</p>
      {reference && (
        <p>
          Reference <span className="font-mono text-ink">{reference}</span>
        </p>
      )}
    </SystemPage>
  );
}
