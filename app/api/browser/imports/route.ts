import { browserUpload } from "@/lib/http/browser-upload";
import { maxImportBytes } from "@/lib/imports/columns";
import { StartImportInput, startImport } from "@/lib/imports/start-import";

/** Sent in UTF-8 and with its rows numbered, a file may be longer than it was. */
export const POST = browserUpload(["add_delete_users"], 2 * maxImportBytes, StartImportInput, startImport);
