import type { Import } from "@/lib/imports/get-import";

/** "198 added, 3 failed.": what came of an import, in the order of what matters. */
export function resultWords({ counts, invite }: Pick<Import, "counts" | "invite">): string {
  const { added, updated, unchanged, failed } = counts;
  const parts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const invited = invite && added > 0 ? " Invitations go out one after the other." : "";
  return `${parts.join(", ")}.${invited}`;
}
