import { AuditFilters } from "@/lib/audit/audit-filters";
import { countNewer } from "@/lib/audit/count-newer";
import { browserQuery } from "@/lib/http/browser-query";

export const GET = browserQuery(["manage_account"], AuditFilters, countNewer);
