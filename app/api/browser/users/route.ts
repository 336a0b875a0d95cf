import { browserQuery } from "@/lib/http/browser-query";
import { ListUsersInput, listUsers } from "@/lib/users/list-users";

export const GET = browserQuery(["read_users"], ListUsersInput, listUsers);
