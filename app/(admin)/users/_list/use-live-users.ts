"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLive } from "@/components/live/use-live";
import type { UserColumn } from "@/lib/users/user-columns";
import type { FoundUsers } from "./found-users";
import { type UserQuery, usersHref } from "./user-query";

/** One page of users with its columns, kept up to date; what the server's page brings is newer than what was read before it. */
export function useLiveUsers(found: FoundUsers, query: UserQuery, columns: readonly UserColumn[]) {
  const list = usersHref(query, { page: query.page, view: undefined });
  const queries = useQueryClient();
  const address = `/api/browser${list}${list.includes("?") ? "&" : "?"}columns=${columns.join()}`;
  const live = useLive<FoundUsers>(["users", address], address, found);
  useEffect(() => {
    const queryKey = ["users", address];
    queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, found);
  }, [queries, address, found]);
  return { ...live, users: live.data ?? found, list };
}
