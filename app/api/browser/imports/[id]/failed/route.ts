import { browserDownload } from "@/lib/http/browser-download";
import { failedRows } from "@/lib/imports/failed-rows";
import { ImportId } from "@/lib/imports/get-import";

export const GET = browserDownload(["add_delete_users"], ImportId, failedRows);
