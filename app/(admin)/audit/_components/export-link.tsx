import { buttonLook } from "@/components/ui/button-look";
import { paths } from "@/lib/paths";
import { type AuditQuery, auditParameters } from "./audit-query";

/** All that the filters find, as a file. */
export const ExportLink = ({ query }: { query: AuditQuery }) => (
  <a href={`${paths.exportAudit}?${auditParameters(query)}`} download className={buttonLook("secondary")}>
    Export CSV
  </a>
);
