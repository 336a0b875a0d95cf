"use client";

import { Notice } from "@/components/ui/notice";
import { products } from "@/lib/catalog";
import type { SharedSessions } from "@/lib/seats/shared-session";
import type { UserDetails } from "@/lib/users/get-user";
import type { Seats } from "../../_seats/seat-numbers";
import { openWorkWords } from "./open-work-words";
import { useUserSessions } from "./use-user-sessions";

/** Said before the save, not asked: what happens to work that is open on a seat that changes. */
export function UseNotes({ user, wanted, first }: { user: UserDetails; wanted: Seats; first: SharedSessions }) {
  const { data } = useUserSessions(user.id, first);
  const notes = products.flatMap((product) => {
    if (wanted[product] === user.seats[product]) return [];
    const open = data?.sessions.find((session) => session.product === product);
    const words = openWorkWords(user.firstName || user.name, product, wanted[product], open);
    return words ? [words] : [];
  });
  return (
    <div role="status" className="empty:hidden">
      {notes.map((words) => (
        <Notice key={words}>
          <p>{words}</p>
        </Notice>
      ))}
    </div>
  );
}
