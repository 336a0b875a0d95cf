import { browserDownload } from "@/lib/http/browser-download";
import { exportUsers } from "@/lib/users/export-users";
import { ListUsersInput } from "@/lib/users/list-users";

export const GET = browserDownload(["read_users"], ListUsersInput, exportUsers);
