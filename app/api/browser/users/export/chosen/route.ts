import { ExportChosenInput, exportChosen } from "@/lib/bulk/export-chosen";
import { browserPostDownload } from "@/lib/http/browser-download";

export const POST = browserPostDownload(["read_users"], ExportChosenInput, exportChosen);
