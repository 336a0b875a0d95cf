"use client";

import { BarePage } from "@/components/shell/bare-page";
import { FailedPage } from "@/components/shell/failed-page";

export default function RootFailed(props: { error: unknown; retry: () => void }) {
  return (
    <BarePage>
      <FailedPage {...props} />
    </BarePage>
  );
}
