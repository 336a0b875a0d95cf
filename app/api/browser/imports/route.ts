import { browserUpload } from "@/lib/http/browser-upload";
import { maxImportBytes } from "@/lib/imports/columns";
import { StartImportInput, startImport } from "@/lib/imports/start-import";

export const POST = browserUpload(["add_delete_users"], maxImportBytes, StartImportInput, startImport);
