"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkField } from "./link-field";
import type { useCopiedLink } from "./use-copied-link";

type UncopiedLinkProps = Pick<ReturnType<typeof useCopiedLink>, "link" | "forget" | "label"> & { name: string };

/** A link that was made where nothing may be copied: to be selected, since it is shown once. */
export function UncopiedLink({ name, label, link, forget }: UncopiedLinkProps) {
  if (!link || link.copied) return null;
  return (
    <Dialog open onClose={forget} title={`${label} for ${name}`} actions={<Button onClick={forget}>Close</Button>}>
      <LinkField label={label} link={link} />
    </Dialog>
  );
}
