"use client";

import { useEffect, useId, useRef, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import type { Group } from "@/lib/groups/list-groups";
import { useListNavigation } from "./list-navigation";
import { looksTyped, typedFilters } from "./typed-filters";
import { type UserQuery, usersHref } from "./user-query";

const pause = 200;

/**
 * Search over names and addresses: follows the typing after a pause, and the address when it changes otherwise. Filters that are
 * typed (`role:manager`) wait for Enter and become chips; what is not understood is searched for as it stands, and said.
 */
export function SearchBox({ query, groups }: { query: UserQuery; groups: readonly Group[] }) {
  const { go, busy } = useListNavigation();
  const asked = query.q ?? "";
  const [text, setText] = useState(asked);
  const [sent, setSent] = useState(asked);
  const [seen, setSeen] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const noteId = useId();
  if (asked !== seen) {
    setSeen(asked);
    // Not while somebody types: an answer to fewer letters must not take the later ones away.
    if (asked !== sent && !busy && text.trim() === sent) {
      setSent(asked);
      setText(asked);
    }
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (q: string) => {
    clearTimeout(timer.current);
    if (q.trim() === sent) return;
    setSent(q.trim());
    go(usersHref(query, { q: q.trim() || undefined }), "replace");
  };
  const filter = () => {
    const { filters, rest } = typedFilters(text, groups);
    if (Object.keys(filters).length === 0) return ask(text);
    clearTimeout(timer.current);
    setText(rest);
    setSent(rest);
    go(usersHref(query, { ...filters, q: rest || undefined }));
  };
  const { problems } = typedFilters(asked, groups);
  const waits = looksTyped(text) && text.trim() !== asked;
  const note = waits ? "Press Enter to filter." : problems.join(" ");
  return (
    <search className="flex flex-col gap-1">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          filter();
        }}
      >
        <TextField
          label="Search"
          type="search"
          name="q"
          placeholder="Name or email"
          maxLength={200}
          aria-describedby={noteId}
          value={text}
          onChange={(event) => {
            const q = event.target.value;
            setText(q);
            clearTimeout(timer.current);
            if (!looksTyped(q)) timer.current = setTimeout(() => ask(q), pause);
          }}
        />
      </form>
      <p id={noteId} role="status" className="text-label font-regular text-ink-2 empty:sr-only">
        {note}
      </p>
    </search>
  );
}
