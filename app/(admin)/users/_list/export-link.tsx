import { buttonLook } from "@/components/ui/button-look";
import { paths } from "@/lib/paths";
import type { UserQuery } from "./user-query";

type ExportLinkProps = {
  query: UserQuery;
  /** The columns that the list leaves out, as the preferences name them. */
  hidden: string;
};

/** Everybody whom the list finds, in its order and with its columns, as a file: all pages of it. */
export function ExportLink({ query: { page, size, view, ...asked }, hidden }: ExportLinkProps) {
  const parameters = new URLSearchParams({ ...asked, ...(hidden && { hidden }) });
  return (
    <a href={`${paths.exportUsers}?${parameters}`} download className={buttonLook("secondary")}>
      Export CSV
    </a>
  );
}
