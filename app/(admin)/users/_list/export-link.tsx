import { buttonLook } from "@/components/ui/button-look";
import { paths } from "@/lib/paths";
import type { UserQuery } from "./user-query";

type ExportLinkProps = {
  query: UserQuery;
  /** The columns of the list, as the preferences name them. */
  columns: string;
};

/** Everybody whom the list finds, in its order and with its columns, as a file: all pages of it. */
export function ExportLink({ query: { page, size, view, ...asked }, columns }: ExportLinkProps) {
  const parameters = new URLSearchParams({ ...asked, columns });
  return (
    <a href={`${paths.exportUsers}?${parameters}`} download className={buttonLook("secondary")}>
      Export CSV
    </a>
  );
}
