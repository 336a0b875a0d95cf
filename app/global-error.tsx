"use client";

import { FailedPage } from "@/components/shell/failed-page";
import "./globals.css";

export default function GlobalFailed(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · OpenSeat</title>
        <main className="px-6 py-16 max-sm:px-4">
          <FailedPage {...props} />
        </main>
      </body>
    </html>
  );
}
