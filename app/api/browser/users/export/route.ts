import { browserDownload } from "@/lib/http/browser-download";
import { ExportUsersInput, exportUsers } from "@/lib/users/export-users";

export const GET = browserDownload(["read_users"], ExportUsersInput, exportUsers);
