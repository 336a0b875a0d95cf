import type { Metadata } from "next";
import { BarePage } from "@/components/shell/bare-page";
import { SystemPage } from "@/components/shell/system-page";
import { buttonLook } from "@/components/ui/button-look";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <BarePage>
      <SystemPage
        title="Page not found"
        actions={
          // A plain link: this page comes along with every route, and Link's code with it.
          <a href={paths.home} className={buttonLook("secondary")}>
            Go to the start page
          </a>
        }
      >
        <p>Check the address, or begin again from the start page.</p>
      </SystemPage>
    </BarePage>
  );
}
