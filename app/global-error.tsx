"use client";

import { FailedPage } from "@/components/shell/failed-page";
import "./globals.css";

/** Where even the frame of a page failed. It comes along with every route, so it is made of little. */
export default function GlobalFailed(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body className="p-6">
        <title>Something failed · OpenSeat</title>
        <main>
          <FailedPage {...props} />
        </main>
      </body>
    </html>
  );
}
