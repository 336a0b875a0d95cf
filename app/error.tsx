"use client";

import { FailedPage } from "@/components/shell/failed-page";

export default function RootFailed(props: { error: unknown; retry: () => void }) {
  return (
    <main className="px-6 py-16 max-sm:px-4">
      <FailedPage {...props} />
    </main>
  );
}
