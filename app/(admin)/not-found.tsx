import { SystemPage } from "@/components/shell/system-page";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export default function NotFound() {
  return (
    <SystemPage title="Page not found" actions={<LinkButton href={paths.users}>Go to Manage Users</LinkButton>}>
      <p>Check the address, or look for the person in Manage Users.</p>
    </SystemPage>
  );
}
