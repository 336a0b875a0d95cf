import { browserQuery } from "@/lib/http/browser-query";
import { listUsers } from "@/lib/users/list-users";
import { UserFilters } from "@/lib/users/user-filters";

export const GET = browserQuery(["read_users"], UserFilters, listUsers);
