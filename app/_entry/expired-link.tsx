import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

/** What to do with a link that opens nothing any more. */
export function ExpiredLink({ children }: { children: ReactNode }) {
  return (
    <>
      <Notice tone="warn" title="This link has expired or was used already.">
        <p>{children}</p>
      </Notice>
      <p>
        <TextLink href={paths.signIn}>Go to sign in</TextLink>
      </p>
    </>
  );
}
