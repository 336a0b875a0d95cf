import { buttonLook } from "@/components/ui/button-look";
import { paths } from "@/lib/paths";
import type { UserColumn } from "@/lib/users/user-columns";
import type { UserQuery } from "./user-query";

type ExportLinkProps = { query: UserQuery; columns: readonly UserColumn[] };

/** Everybody whom the list finds, in its order and with its columns, as a file: all pages of it. */
export function ExportLink({ query: { page, size, view, ...asked }, columns }: ExportLinkProps) {
  const parameters = new URLSearchParams({ ...asked, columns: columns.join() });
  return (
    <a href={`${paths.exportUsers}?${parameters}`} download className={buttonLook("secondary")}>
      Export CSV
    </a>
  );
}
