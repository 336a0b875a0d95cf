import type { Metadata } from "next";
import { SystemPage } from "@/components/shell/system-page";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <main className="px-6 py-16 max-sm:px-4">
      <SystemPage title="Page not found" actions={<LinkButton href={paths.home}>Go to the start page</LinkButton>}>
        <p>Check the address, or begin again from the start page.</p>
      </SystemPage>
    </main>
  );
}
