"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { useListNavigation } from "./list-navigation";
import { type UserQuery, usersHref } from "./user-query";

const pause = 200;

/** Search over names and addresses: follows the typing after a pause, and the address when it changes otherwise. */
export function SearchBox({ query }: { query: UserQuery }) {
  const { go, busy } = useListNavigation();
  const asked = query.q ?? "";
  const [text, setText] = useState(asked);
  const [sent, setSent] = useState(asked);
  const [seen, setSeen] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
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
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
        <TextField
          label="Search"
          type="search"
          name="q"
          placeholder="Name or email"
          maxLength={200}
          value={text}
          onChange={(event) => {
            const q = event.target.value;
            setText(q);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => ask(q), pause);
          }}
        />
      </form>
    </search>
  );
}
