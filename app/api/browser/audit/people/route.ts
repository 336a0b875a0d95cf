import { FindPeopleInput, findPeople } from "@/lib/audit/find-people";
import { browserQuery } from "@/lib/http/browser-query";

export const GET = browserQuery(["manage_account"], FindPeopleInput, findPeople);
