import type { listUsers } from "@/lib/users/list-users";

/** One page of Manage Users as the server found it. */
export type FoundUsers = Awaited<ReturnType<typeof listUsers>>;

/** "27 users match", "More than 1,000 users": what the status region says. */
export function countWords({ total, totalIsCapped }: Pick<FoundUsers, "total" | "totalIsCapped">, filtered: boolean) {
  const many = totalIsCapped ? `More than ${total.toLocaleString("en")}` : total.toLocaleString("en");
  const one = total === 1 && !totalIsCapped;
  return `${many} ${one ? "user" : "users"}${filtered ? (one ? " matches" : " match") : ""}`;
}
