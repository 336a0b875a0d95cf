import { browserQuery } from "@/lib/http/browser-query";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";

export const GET = browserQuery(["read_users"], SharedSessionFilters, listSharedSessions);
