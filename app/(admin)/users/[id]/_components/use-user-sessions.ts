"use client";

import { useLive } from "@/components/live/use-live";
import type { SharedSessions } from "@/lib/seats/shared-session";

/** The Shared seats that one user occupies now, kept up to date; `first` is what the page knew. */
export function useUserSessions(userId: string, first: SharedSessions) {
  return useLive<SharedSessions>(
    ["shared-sessions", "of-user", userId],
    `/api/browser/users/${userId}/shared-sessions`,
    first,
  );
}
