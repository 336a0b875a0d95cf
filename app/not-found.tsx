import type { Metadata } from "next";
import { BarePage } from "@/components/shell/bare-page";
import { SystemPage } from "@/components/shell/system-page";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <BarePage>
      <SystemPage title="Page not found" actions={<LinkButton href={paths.home}>Go to the start page</LinkButton>}>
        <p>Check the address, or begin again from the start page.</p>
      </SystemPage>
    </BarePage>
  );
}
