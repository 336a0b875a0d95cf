"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ListFailed } from "@/components/live/list-failed";
import { readJson } from "@/components/live/read-json";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { FoundPerson } from "@/lib/audit/find-people";
import { PersonOption } from "./person-option";

type PersonPickerProps = {
  open: boolean;
  title: string;
  /** What no choice is called. */
  everybody: string;
  /** Who else can have acted. */
  others: readonly { value: string; name: string }[];
  onChoose: (value: string | undefined) => void;
  onClose: () => void;
};

/** Everybody of the account by name or address; the first 20 of those who match. */
export function PersonPicker({ open, title, everybody, others, onChoose, onClose }: PersonPickerProps) {
  const [q, setQ] = useState("");
  const people = useQuery({
    queryKey: ["audit-people", q.trim()],
    queryFn: ({ signal }) =>
      readJson<FoundPerson[]>(`/api/browser/audit/people?${new URLSearchParams({ q: q.trim() })}`, signal),
    placeholderData: (before) => before,
    enabled: open,
  });
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={<Button onClick={onClose}>Cancel</Button>}>
      <TextField
        label="Search"
        type="search"
        placeholder="Name or email"
        maxLength={200}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <p role="status" className="sr-only">
        {people.data ? `${people.data.length} found` : ""}
      </p>
      {people.isError && <ListFailed retry={() => people.refetch()} />}
      <ul className="flex flex-col">
        {q.trim() === "" && (
          <>
            <PersonOption name={everybody} onChoose={() => onChoose(undefined)} />
            {others.map(({ value, name }) => (
              <PersonOption key={value} name={name} onChoose={() => onChoose(value)} />
            ))}
          </>
        )}
        {people.data?.map(({ id, name, email, gone }) => (
          <PersonOption key={id} name={gone ? `${name} (removed)` : name} aside={email} onChoose={() => onChoose(id)} />
        ))}
      </ul>
      {people.data?.length === 0 && <p>Nobody’s name or email contains “{q.trim()}”.</p>}
    </Dialog>
  );
}
