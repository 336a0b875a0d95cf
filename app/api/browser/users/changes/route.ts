import { z } from "zod";
import { recentChanges } from "@/lib/bulk/recent-changes";
import { browserQuery } from "@/lib/http/browser-query";

export const GET = browserQuery(["read_users"], z.object({}), recentChanges);
