"use client";

import { ProgressLine } from "@/components/ui/progress-line";
import { useListNavigation } from "./list-navigation";

/** The thin line over rows that are being read again. */
export function ListProgress() {
  return <ProgressLine busy={useListNavigation().busy} />;
}
