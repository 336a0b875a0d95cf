import { AuditFilters } from "@/lib/audit/audit-filters";
import { exportEvents } from "@/lib/audit/export-events";
import { browserDownload } from "@/lib/http/browser-download";

export const GET = browserDownload(["manage_account"], AuditFilters, exportEvents);
