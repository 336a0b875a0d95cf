import { browserQuery } from "@/lib/http/browser-query";
import { getImport, ImportId } from "@/lib/imports/get-import";

export const GET = browserQuery(["add_delete_users"], ImportId, getImport);
