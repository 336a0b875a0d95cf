"use client";

import { BarePage } from "@/components/shell/bare-page";
import { FailedPage } from "@/components/shell/failed-page";
import "./globals.css";

export default function GlobalFailed(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · OpenSeat</title>
        <BarePage>
          <FailedPage {...props} />
        </BarePage>
      </body>
    </html>
  );
}
