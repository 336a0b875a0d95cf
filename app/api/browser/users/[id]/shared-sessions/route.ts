import { browserQuery } from "@/lib/http/browser-query";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionsOfUser } from "@/lib/seats/shared-session-filters";

export const GET = browserQuery(["read_users"], SharedSessionsOfUser, listSharedSessions);
