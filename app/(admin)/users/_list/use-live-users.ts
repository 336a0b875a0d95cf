"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLive } from "@/components/live/use-live";
import type { FoundUsers } from "./found-users";
import { type UserQuery, usersHref } from "./user-query";

/** One page of users, kept up to date; what the server's page brings is newer than what was read before it. */
export function useLiveUsers(found: FoundUsers, query: UserQuery) {
  const list = usersHref(query, { page: query.page, view: undefined });
  const queries = useQueryClient();
  const live = useLive<FoundUsers>(["users", list], `/api/browser${list}`, found);
  useEffect(() => {
    const queryKey = ["users", list];
    queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, found);
  }, [queries, list, found]);
  return { ...live, users: live.data ?? found, list };
}
